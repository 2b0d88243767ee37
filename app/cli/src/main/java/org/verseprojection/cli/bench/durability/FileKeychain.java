package org.verseprojection.cli.bench.durability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.verseprojection.nativelibs.keychain.Keychain;
import org.verseprojection.nativelibs.keychain.KeychainException;

/// One secret in a file, for a trial: the user's own keychain stays out of it.
record FileKeychain(Path file) implements Keychain {
    @Override
    public Optional<byte[]> get(String name) throws KeychainException {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new KeychainException(e.toString(), e);
        }
    }

    @Override
    public void put(String name, byte[] secret) throws KeychainException {
        try {
            Path whole = Files.write(file.resolveSibling("key.new"), secret);
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new KeychainException(e.toString(), e);
        }
    }

    @Override
    public void remove(String name) throws KeychainException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new KeychainException(e.toString(), e);
        }
    }

    @Override
    public boolean protectedBySystem() {
        return true;
    }
}
