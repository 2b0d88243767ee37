package org.verseprojection.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.verseprojection.nativelibs.keychain.Keychain;
import org.verseprojection.nativelibs.keychain.KeychainException;
import org.verseprojection.store.seal.KeyRing;

/// A keychain in memory, which may be locked.
final class TestKeychain implements Keychain {
    final Map<String, byte[]> secrets = new HashMap<>();
    boolean locked;
    boolean system = true;

    /// What the memory has put into it.
    byte[] secret() {
        return Objects.requireNonNull(secrets.get(KeyRing.NAME));
    }

    @Override
    public Optional<byte[]> get(String name) throws KeychainException {
        answer();
        return Optional.ofNullable(secrets.get(name)).map(byte[]::clone);
    }

    @Override
    public void put(String name, byte[] secret) throws KeychainException {
        answer();
        secrets.put(name, secret.clone());
    }

    @Override
    public void remove(String name) throws KeychainException {
        answer();
        secrets.remove(name);
    }

    private void answer() throws KeychainException {
        if (locked) {
            throw new KeychainException("locked");
        }
    }

    @Override
    public boolean protectedBySystem() {
        return system;
    }
}
