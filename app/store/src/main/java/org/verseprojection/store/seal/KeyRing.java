package org.verseprojection.store.seal;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.verseprojection.nativelibs.keychain.Keychain;
import org.verseprojection.nativelibs.keychain.KeychainException;

/// The secrets by version. In the keychain they are one entry: for each the version (4 bytes) and the secret.
public final class KeyRing {
    /// The keychain's entry.
    public static final String NAME = "memory";

    static final int SECRET_BYTES = 32;
    private static final int ENTRY_BYTES = Integer.BYTES + SECRET_BYTES;

    private final SortedMap<Integer, byte[]> secrets;

    private KeyRing(SortedMap<Integer, byte[]> secrets) {
        this.secrets = Collections.unmodifiableSortedMap(secrets);
    }

    /// One new secret, of version 1; not kept yet.
    public static KeyRing fresh() {
        return new KeyRing(new TreeMap<>(Map.of(1, secret())));
    }

    private static byte[] secret() {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    /// What the keychain holds; empty where it holds nothing.
    ///
    /// @throws KeychainException where it does not answer
    /// @throws SealException where what it holds is no such entry
    public static Optional<KeyRing> read(Keychain keychain) throws KeychainException, SealException {
        Optional<byte[]> entry = keychain.get(NAME);
        return entry.isEmpty() ? Optional.empty() : Optional.of(read(entry.get()));
    }

    private static KeyRing read(byte[] entry) throws SealException {
        if (entry.length == 0 || entry.length % ENTRY_BYTES != 0) {
            throw new SealException("the keychain's entry is " + entry.length + " bytes long");
        }
        SortedMap<Integer, byte[]> secrets = new TreeMap<>();
        ByteBuffer buffer = ByteBuffer.wrap(entry);
        while (buffer.hasRemaining()) {
            int version = buffer.getInt();
            byte[] secret = new byte[SECRET_BYTES];
            buffer.get(secret);
            secrets.put(version, secret);
        }
        return new KeyRing(secrets);
    }

    /// Puts it into the keychain instead of what was there.
    public void keep(Keychain keychain) throws KeychainException {
        ByteBuffer buffer = ByteBuffer.allocate(secrets.size() * ENTRY_BYTES);
        secrets.forEach((version, secret) -> buffer.putInt(version).put(secret));
        keychain.put(NAME, buffer.array());
    }

    /// The newest version.
    public int newest() {
        return secrets.lastKey();
    }

    /// Whether that version is there.
    public boolean has(int version) {
        return secrets.containsKey(version);
    }

    /// With a new secret beside the others.
    public KeyRing withNewer() {
        SortedMap<Integer, byte[]> more = new TreeMap<>(secrets);
        more.put(newest() + 1, secret());
        return new KeyRing(more);
    }

    /// With that version alone.
    public KeyRing only(int version) {
        SortedMap<Integer, byte[]> one = new TreeMap<>(secrets);
        one.keySet().retainAll(Collections.singleton(version));
        return new KeyRing(one);
    }

    /// Seals with that version, opens with all.
    public Sealer sealer(int version) {
        return new Sealer(secrets, version);
    }
}
