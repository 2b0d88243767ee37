package org.verseprojection.sync;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.verseprojection.nativelibs.keychain.Keychain;

/// A keychain in memory.
final class KeychainInMind implements Keychain {
    final Map<String, byte[]> secrets = new ConcurrentHashMap<>();

    @Override
    public Optional<byte[]> get(String name) {
        return Optional.ofNullable(secrets.get(name));
    }

    @Override
    public void put(String name, byte[] secret) {
        if (secret.length > 2048) {
            throw new IllegalArgumentException("a secret of " + secret.length + " bytes");
        }
        secrets.put(name, secret.clone());
    }

    @Override
    public void remove(String name) {
        secrets.remove(name);
    }

    @Override
    public boolean protectedBySystem() {
        return false;
    }
}
