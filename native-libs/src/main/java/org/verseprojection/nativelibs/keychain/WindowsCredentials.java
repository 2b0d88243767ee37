package org.verseprojection.nativelibs.keychain;

import com.sun.jna.LastErrorException;
import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.WString;
import com.sun.jna.ptr.PointerByReference;
import com.sun.jna.win32.StdCallLibrary;
import java.util.Optional;
import org.verseprojection.nativelibs.libraries.Jna;

/// The Credential Manager of Windows: generic credentials of this user on this computer. Written from
/// Microsoft's reference of `CredWriteW` and its like; not yet tried on Windows.
final class WindowsCredentials implements SystemKeychain {
    /// advapi32.dll.
    interface Advapi extends StdCallLibrary {
        boolean CredWriteW(Pointer credential, int flags) throws LastErrorException;

        boolean CredReadW(WString target, int type, int flags, PointerByReference credential) throws LastErrorException;

        boolean CredDeleteW(WString target, int type, int flags) throws LastErrorException;

        void CredFree(Pointer credential);
    }

    private static final int GENERIC = 1;
    private static final int LOCAL_MACHINE = 2;
    private static final int NOT_FOUND = 1168;

    /// Places in the structure CREDENTIALW, where pointers have 8 bytes, and its size.
    private static final int TYPE = 4;

    private static final int TARGET = 8;
    private static final int SECRET_SIZE = 32;
    private static final int SECRET = 40;
    private static final int PERSIST = 48;
    private static final int USER = 72;
    private static final int SIZE = 80;

    private final Advapi advapi = Jna.load("advapi32", Advapi.class);
    private final TimeLimit limit = new TimeLimit(LIMIT);

    @Override
    public Optional<byte[]> get(String name) throws KeychainException {
        return limit.run(
                () -> {
                    PointerByReference found = new PointerByReference();
                    try {
                        advapi.CredReadW(new WString(target(name)), GENERIC, 0, found);
                    } catch (LastErrorException failed) {
                        return none(failed);
                    }
                    Pointer credential = found.getValue();
                    try {
                        Pointer secret = credential.getPointer(SECRET);
                        int size = credential.getInt(SECRET_SIZE);
                        byte[] copy = secret.getByteArray(0, size);
                        secret.clear(size);
                        return Optional.of(copy);
                    } finally {
                        advapi.CredFree(credential);
                    }
                },
                () -> {});
    }

    @Override
    public void put(String name, byte[] secret) throws KeychainException {
        limit.run(
                () -> {
                    try (Memory credential = new Memory(SIZE);
                            Memory target = text(target(name));
                            Memory user = text(name);
                            Memory blob = new Memory(secret.length)) {
                        credential.clear();
                        credential.setInt(TYPE, GENERIC);
                        credential.setPointer(TARGET, target);
                        credential.setInt(SECRET_SIZE, secret.length);
                        credential.setPointer(SECRET, blob);
                        credential.setInt(PERSIST, LOCAL_MACHINE);
                        credential.setPointer(USER, user);
                        blob.write(0, secret, 0, secret.length);
                        try {
                            return advapi.CredWriteW(credential, 0);
                        } finally {
                            blob.clear();
                        }
                    } catch (LastErrorException failed) {
                        throw new KeychainException(KeychainException.text("refused"), failed);
                    }
                },
                () -> {});
    }

    @Override
    public void remove(String name) throws KeychainException {
        limit.run(
                () -> {
                    try {
                        return advapi.CredDeleteW(new WString(target(name)), GENERIC, 0);
                    } catch (LastErrorException failed) {
                        return none(failed).isPresent();
                    }
                },
                () -> {});
    }

    private static Optional<byte[]> none(LastErrorException failed) throws KeychainException {
        if (failed.getErrorCode() == NOT_FOUND) {
            return Optional.empty();
        }
        throw new KeychainException(KeychainException.text("refused"), failed);
    }

    private static String target(String name) {
        return Rules.SERVICE + "/" + name;
    }

    private static Memory text(String text) {
        Memory memory = new Memory(2L * (text.length() + 1));
        memory.setWideString(0, text);
        return memory;
    }
}
