package org.verseprojection.sync;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.verseprojection.nativelibs.keychain.Keychain;
import org.verseprojection.nativelibs.keychain.KeychainException;

/// A keychain in memory.
final class KeychainInMind implements Keychain {
    final Map<String, byte[]> secrets = new ConcurrentHashMap<>();

    /// Whether it does not open.
    volatile boolean locked;

    private void open() throws KeychainException {
        if (locked) {
            throw new KeychainException("it is locked");
        }
    }

    @Override
    public Optional<byte[]> get(String name) throws KeychainException {
        open();
        return Optional.ofNullable(secrets.get(name));
    }

    @Override
    public void put(String name, byte[] secret) throws KeychainException {
        open();
        if (secret.length > 2048) {
            throw new IllegalArgumentException("a secret of " + secret.length + " bytes");
        }
        secrets.put(name, secret.clone());
    }

    @Override
    public void remove(String name) throws KeychainException {
        open();
        secrets.remove(name);
    }

    @Override
    public boolean protectedBySystem() {
        return false;
    }
}
