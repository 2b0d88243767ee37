package org.verseprojection.nativelibs.keychain;

import com.sun.jna.Library;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verseprojection.nativelibs.libraries.Jna;

/// The login keychain of macOS: generic passwords. The newer functions with dictionaries need an
/// entitlement that only signed programs have, or do the same. Written from Apple's reference of Keychain
/// Services; not yet tried on macOS.
final class MacKeychain implements SystemKeychain {
    /// The framework Security.
    interface Security extends Library {
        int SecKeychainAddGenericPassword(
                @Nullable Pointer keychain,
                int serviceLength,
                byte[] service,
                int nameLength,
                byte[] name,
                int secretLength,
                byte[] secret,
                @Nullable PointerByReference item);

        int SecKeychainFindGenericPassword(
                @Nullable Pointer keychain,
                int serviceLength,
                byte[] service,
                int nameLength,
                byte[] name,
                @Nullable IntByReference secretLength,
                @Nullable PointerByReference secret,
                @Nullable PointerByReference item);

        int SecKeychainItemModifyAttributesAndData(
                Pointer item, @Nullable Pointer attributes, int secretLength, byte[] secret);

        int SecKeychainItemDelete(Pointer item);

        int SecKeychainItemFreeContent(@Nullable Pointer attributes, Pointer secret);
    }

    /// The framework CoreFoundation.
    interface Foundation extends Library {
        void CFRelease(Pointer reference);
    }

    private static final int NOT_FOUND = -25300;
    private static final byte[] SERVICE = Rules.SERVICE.getBytes(StandardCharsets.US_ASCII);

    private final Security security = Jna.load("Security", Security.class);
    private final Foundation foundation = Jna.load("CoreFoundation", Foundation.class);
    private final TimeLimit limit = new TimeLimit(LIMIT);

    @Override
    public Optional<byte[]> get(String name) throws KeychainException {
        byte[] bytes = name.getBytes(StandardCharsets.US_ASCII);
        return limit.run(
                () -> {
                    IntByReference length = new IntByReference();
                    PointerByReference secret = new PointerByReference();
                    int status = security.SecKeychainFindGenericPassword(
                            null, SERVICE.length, SERVICE, bytes.length, bytes, length, secret, null);
                    Pointer found = secret.getValue();
                    if (!there(status) || found == null) {
                        return Optional.empty();
                    }
                    try {
                        byte[] copy = found.getByteArray(0, length.getValue());
                        found.clear(length.getValue());
                        return Optional.of(copy);
                    } finally {
                        security.SecKeychainItemFreeContent(null, found);
                    }
                },
                () -> {});
    }

    @Override
    public void put(String name, byte[] secret) throws KeychainException {
        byte[] bytes = name.getBytes(StandardCharsets.US_ASCII);
        limit.run(
                () -> {
                    Optional<Pointer> item = item(bytes);
                    if (item.isEmpty()) {
                        return there(security.SecKeychainAddGenericPassword(
                                null, SERVICE.length, SERVICE, bytes.length, bytes, secret.length, secret, null));
                    }
                    try {
                        return there(security.SecKeychainItemModifyAttributesAndData(
                                item.get(), null, secret.length, secret));
                    } finally {
                        foundation.CFRelease(item.get());
                    }
                },
                () -> {});
    }

    @Override
    public void remove(String name) throws KeychainException {
        byte[] bytes = name.getBytes(StandardCharsets.US_ASCII);
        limit.run(
                () -> {
                    Optional<Pointer> item = item(bytes);
                    if (item.isEmpty()) {
                        return false;
                    }
                    try {
                        return there(security.SecKeychainItemDelete(item.get()));
                    } finally {
                        foundation.CFRelease(item.get());
                    }
                },
                () -> {});
    }

    private Optional<Pointer> item(byte[] name) throws KeychainException {
        PointerByReference item = new PointerByReference();
        int status = security.SecKeychainFindGenericPassword(
                null, SERVICE.length, SERVICE, name.length, name, null, null, item);
        return there(status) ? Optional.ofNullable(item.getValue()) : Optional.empty();
    }

    /// Whether it was found; throws for all other failures.
    private static boolean there(int status) throws KeychainException {
        if (status != 0 && status != NOT_FOUND) {
            throw new KeychainException(KeychainException.text("refused"), new IOException("OSStatus " + status));
        }
        return status == 0;
    }
}
