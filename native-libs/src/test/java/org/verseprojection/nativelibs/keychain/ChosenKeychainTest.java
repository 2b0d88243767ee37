package org.verseprojection.nativelibs.keychain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which of the two is used, and that nothing is lost between them.
class ChosenKeychainTest {
    private static final byte[] SECRET = {1, 2, 3};

    @TempDir
    private Path folder;

    /// A keychain in memory that may be silent.
    private static final class Memory implements SystemKeychain {
        private final Map<String, byte[]> secrets = new ConcurrentHashMap<>();
        private boolean silent;

        private void answer() throws KeychainException {
            if (silent) {
                throw KeychainException.of("unanswered");
            }
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
    }

    private final Memory system = new Memory();

    private Keychain open() {
        return ChosenKeychain.open(folder, system);
    }

    private FileKeychain file() {
        return new FileKeychain(folder.resolve("keychain"));
    }

    @Test
    void aKeychainThatWorksIsUsed() throws KeychainException {
        Keychain keychain = open();
        assertTrue(keychain.protectedBySystem());
        assertEquals("", keychain.warning());
        assertEquals(Optional.empty(), keychain.get("key"));
        keychain.put("key", SECRET);
        assertEquals(Set.of("key"), system.secrets.keySet());
        assertArrayEquals(SECRET, keychain.get("key").orElseThrow());
        assertEquals(Set.of(), file().names());
        keychain.remove("key");
        assertEquals(Set.of(), system.secrets.keySet());
        assertEquals(Optional.empty(), keychain.get("key"));
    }

    @Test
    void withoutOneTheFileIsUsedAndSaid() throws KeychainException {
        system.silent = true;
        Keychain keychain = open();
        assertFalse(keychain.protectedBySystem());
        assertTrue(keychain.warning().contains(KeychainException.text("unanswered")), keychain.warning());
        keychain.put("key", SECRET);
        assertArrayEquals(SECRET, open().get("key").orElseThrow());
        assertEquals(Set.of("key"), file().names());
    }

    @Test
    void whatLiesInTheFileMovesIntoAKeychainThatAppears() throws KeychainException {
        system.silent = true;
        Keychain before = open();
        before.put("key", SECRET);
        system.silent = false;
        Keychain keychain = open();
        assertTrue(keychain.protectedBySystem());
        assertArrayEquals(SECRET, system.secrets.get("key"));
        assertEquals(Set.of(), file().names());
        assertArrayEquals(SECRET, keychain.get("key").orElseThrow());
        assertArrayEquals(SECRET, before.get("key").orElseThrow());
    }

    @Test
    void aSilentKeychainIsNeverTakenForAnEmptyOne() throws KeychainException {
        open().put("key", SECRET);
        system.silent = true;
        Keychain keychain = open();
        assertThrows(KeychainException.class, () -> keychain.get("key"));
        assertThrows(KeychainException.class, () -> keychain.put("key", SECRET));
        assertThrows(KeychainException.class, () -> keychain.put("another", SECRET));
        assertThrows(KeychainException.class, () -> keychain.remove("key"));
        assertEquals(Set.of(), file().names());
        assertEquals(KeychainException.text("unanswered"), keychain.warning());
        system.silent = false;
        assertArrayEquals(SECRET, keychain.get("key").orElseThrow());
    }

    @Test
    void aKeychainThatFallsSilentLaterDoesNotMakeTheSecretGoIntoTheFile() throws KeychainException {
        Keychain keychain = open();
        system.silent = true;
        assertThrows(KeychainException.class, () -> keychain.put("key", SECRET));
        assertThrows(KeychainException.class, () -> keychain.get("key"));
        assertEquals(Set.of(), file().names());
    }

    @Test
    void whatAKeychainLostIsNotNoneBeforeItIsForgotten() throws KeychainException {
        open().put("key", SECRET);
        system.secrets.clear();
        Keychain keychain = open();
        KeychainException lost = assertThrows(KeychainException.class, () -> keychain.get("key"));
        assertEquals(KeychainException.text("gone"), lost.getMessage());
        keychain.remove("key");
        assertEquals(Optional.empty(), keychain.get("key"));
    }

    @Test
    void whereThereIsNoKeychainAnyMoreItCanBeForgotten() throws KeychainException {
        open().put("key", SECRET);
        Keychain keychain = ChosenKeychain.open(folder, SystemKeychain.none("no_library"));
        assertThrows(KeychainException.class, () -> keychain.get("key"));
        keychain.remove("key");
        assertEquals(Optional.empty(), keychain.get("key"));
        keychain.put("key", SECRET);
        assertEquals(Set.of("key"), file().names());
    }

    @Test
    void aSecretWhoseMarkWasLostIsFoundAndMarkedAgain() throws KeychainException, IOException {
        open().put("key", SECRET);
        Files.delete(folder.resolve("keychain/in-keychain"));
        assertArrayEquals(SECRET, open().get("key").orElseThrow());
        system.silent = true;
        Keychain keychain = open();
        assertThrows(KeychainException.class, () -> keychain.get("key"));
    }

    @Test
    void damagedMarksAreNotNone() throws KeychainException, IOException {
        open().put("key", SECRET);
        Files.writeString(folder.resolve("keychain/in-keychain"), "The sec");
        Keychain keychain = open();
        assertThrows(KeychainException.class, () -> keychain.get("key"));
        assertThrows(KeychainException.class, () -> keychain.put("key", SECRET));
        assertFalse(keychain.warning().isEmpty());
    }

    @Test
    void aDamagedFileStopsNewSecretsUntilItIsSetAside() throws KeychainException, IOException {
        file().put("key", SECRET);
        Files.write(folder.resolve("keychain/secrets"), new byte[] {1, 2, 3});
        Keychain keychain = open();
        assertFalse(keychain.protectedBySystem());
        assertThrows(KeychainException.class, () -> keychain.get("key"));
        assertThrows(KeychainException.class, () -> keychain.put("other", SECRET));
        keychain.remove("key");
        keychain.put("key", SECRET);
        assertEquals(Set.of("key"), system.secrets.keySet());
        assertTrue(Files.exists(folder.resolve("keychain/secrets.damaged-1")));
    }

    @Test
    void itsFolderMustBeAbsolute() {
        assertThrows(IllegalArgumentException.class, () -> Keychain.open(Path.of("relative")));
    }
}
