package org.verseprojection.nativelibs.keychain;

import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileKeychainTest {
    private static final byte[] SECRET = {1, 2, 3, -1, 0};

    @TempDir
    private Path temporary;

    private Path folder = Path.of("");
    private Path file = Path.of("");
    private FileKeychain keychain = new FileKeychain(folder);

    @BeforeEach
    void open() {
        folder = temporary.resolve("deep/keychain");
        file = folder.resolve("secrets");
        keychain = new FileKeychain(folder);
    }

    @Test
    void keepsSecretsForTheNextProgram() throws KeychainException {
        keychain.put("database key", SECRET);
        keychain.put("token", new byte[] {9});
        keychain.put("token", new byte[] {8, 8});
        FileKeychain later = new FileKeychain(folder);
        assertArrayEquals(SECRET, later.get("database key").orElseThrow());
        assertArrayEquals(new byte[] {8, 8}, later.get("token").orElseThrow());
        later.remove("token");
        assertEquals(Optional.empty(), keychain.get("token"));
        assertEquals(Set.of("database key"), keychain.names());
    }

    @Test
    void readingMakesNothing() throws KeychainException {
        assertEquals(Optional.empty(), keychain.get("none"));
        keychain.remove("none");
        assertFalse(Files.exists(folder));
        assertFalse(keychain.protectedBySystem());
        assertEquals("", keychain.warning());
    }

    @Test
    void nobodyElseMayReadAnythingInTheFolder() throws KeychainException, IOException {
        keychain.put("token", SECRET);
        new Marks(folder).add("token");
        assertEquals(fromString("rwx------"), Files.getPosixFilePermissions(folder));
        assertEquals(fromString("rwx------"), Files.getPosixFilePermissions(folder.resolve("..")));
        assertEquals(List.of("in-keychain", "lock", "secrets"), names());
        for (String name : names()) {
            assertEquals(fromString("rw-------"), Files.getPosixFilePermissions(folder.resolve(name)), name);
        }
        assertEquals("", keychain.warning());
    }

    @Test
    void aFolderThatIsOpenToOthersIsClosed() throws KeychainException, IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, fromString("rwxrwxr-x"));
        keychain.put("token", SECRET);
        assertEquals(fromString("rwx------"), Files.getPosixFilePermissions(folder));
    }

    @Test
    void aFileThatOthersCouldReadIsClosedAndSaid() throws KeychainException, IOException {
        keychain.put("token", SECRET);
        Files.setPosixFilePermissions(file, fromString("rw-r-----"));
        assertArrayEquals(SECRET, keychain.get("token").orElseThrow());
        assertEquals(fromString("rw-------"), Files.getPosixFilePermissions(file));
        assertTrue(keychain.warning().contains(file.toString()), keychain.warning());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 8, 20, 48})
    void aDamagedFileIsNeverEmptyAndNeverOverwritten(int place) throws KeychainException, IOException {
        keychain.put("token", SECRET);
        byte[] bytes = Files.readAllBytes(file);
        bytes[place] ^= 0x10;
        Files.write(file, bytes);
        assertDamaged(bytes);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 39, 40, 52})
    void aFileThatWasCutOffIsDamaged(int length) throws KeychainException, IOException {
        keychain.put("token", SECRET);
        byte[] bytes = Arrays.copyOf(Files.readAllBytes(file), length);
        Files.write(file, bytes);
        assertDamaged(bytes);
    }

    @Test
    void aHugeFileIsDamaged() throws IOException, KeychainException {
        keychain.put("token", SECRET);
        byte[] bytes = new byte[FileKeychain.LONGEST + 1];
        Files.write(file, bytes);
        assertDamaged(bytes);
    }

    private void assertDamaged(byte[] bytes) throws KeychainException, IOException {
        KeychainException why = assertThrows(KeychainException.class, () -> keychain.get("token"));
        assertTrue(String.valueOf(why.getMessage()).contains(file.toString()), why.getMessage());
        assertThrows(KeychainException.class, () -> keychain.get("other"));
        assertThrows(KeychainException.class, () -> keychain.put("token", SECRET));
        assertArrayEquals(bytes, Files.readAllBytes(file));
        keychain.remove("token");
        assertArrayEquals(bytes, Files.readAllBytes(folder.resolve("secrets.damaged-1")));
        assertEquals(Optional.empty(), keychain.get("token"));
        keychain.put("token", SECRET);
        assertArrayEquals(SECRET, keychain.get("token").orElseThrow());
        Files.write(file, new byte[] {1});
        keychain.remove("token");
        assertArrayEquals(bytes, Files.readAllBytes(folder.resolve("secrets.damaged-1")));
        assertArrayEquals(new byte[] {1}, Files.readAllBytes(folder.resolve("secrets.damaged-2")));
    }

    @Test
    void aLinkIsNotFollowed() throws IOException {
        Path elsewhere = temporary.resolve("elsewhere");
        Files.write(elsewhere, new byte[] {7});
        Files.createDirectories(folder);
        Files.createSymbolicLink(file, elsewhere);
        assertThrows(KeychainException.class, () -> keychain.get("token"));
        assertThrows(KeychainException.class, () -> keychain.put("token", SECRET));
        assertArrayEquals(new byte[] {7}, Files.readAllBytes(elsewhere));
        assertTrue(Files.isSymbolicLink(file));
    }

    @Test
    void aFolderThatIsAFileIsSaid() throws IOException {
        Files.createDirectories(folder.resolve(".."));
        Files.createFile(folder);
        assertThrows(KeychainException.class, () -> keychain.put("token", SECRET));
        assertThrows(KeychainException.class, () -> keychain.get("token"));
    }

    @Test
    void whatAnInterruptedWriteLeftIsNotRead() throws KeychainException, IOException {
        keychain.put("token", SECRET);
        Files.write(folder.resolve("secrets.new"), new byte[] {1, 2});
        assertArrayEquals(SECRET, keychain.get("token").orElseThrow());
        keychain.put("token", new byte[] {5});
        assertArrayEquals(new byte[] {5}, keychain.get("token").orElseThrow());
        assertFalse(Files.exists(folder.resolve("secrets.new")));
    }

    @Test
    void whatLayInTheFileBeforeIsWiped() throws KeychainException, IOException {
        keychain.put("token", SECRET);
        Path before = temporary.resolve("before");
        Files.createLink(before, file);
        byte[] bytes = Files.readAllBytes(before);
        keychain.remove("token");
        assertArrayEquals(new byte[bytes.length], Files.readAllBytes(before));
        assertEquals(Optional.empty(), keychain.get("token"));
    }

    @Test
    void namesAndSecretsAreBounded() throws KeychainException {
        byte[] tooLong = new byte[Rules.LONGEST + 1];
        assertThrows(IllegalArgumentException.class, () -> keychain.put("a", tooLong));
        assertThrows(IllegalArgumentException.class, () -> keychain.put("a", new byte[0]));
        for (String name : List.of("", "a".repeat(65), "ä", "a\nb")) {
            assertThrows(IllegalArgumentException.class, () -> keychain.put(name, SECRET));
            assertThrows(IllegalArgumentException.class, () -> keychain.get(name));
        }
        byte[] longest = new byte[Rules.LONGEST];
        Arrays.fill(longest, (byte) -1);
        for (int i = 0; i < 30; i++) {
            keychain.put("a".repeat(62) + (10 + i), longest);
        }
        assertThrows(KeychainException.class, () -> keychain.put("one too many", longest));
        assertEquals(30, keychain.names().size());
        assertArrayEquals(longest, keychain.get("a".repeat(62) + 39).orElseThrow());
    }

    @Test
    void threadsLoseNothing() throws InterruptedException, ExecutionException, KeychainException {
        List<Future<?>> all = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                String name = "thread-" + i;
                FileKeychain own = new FileKeychain(folder);
                all.add(threads.submit(() -> {
                    for (int k = 0; k < 20; k++) {
                        own.put(name, new byte[] {(byte) k});
                        assertArrayEquals(new byte[] {(byte) k}, own.get(name).orElseThrow());
                    }
                    return true;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertEquals(4, keychain.names().size());
    }

    @Test
    void processesLoseNothing() throws IOException, KeychainException {
        Map<String, String> environment = Map.of("VERSE_KEYCHAIN", "file");
        try (Child one = new Child(folder.resolve(".."), environment);
                Child two = new Child(folder.resolve(".."), environment)) {
            one.tell("many one 40");
            two.tell("many two 40");
            assertEquals("put", one.answer());
            assertEquals("put", two.answer());
            assertTrue(one.opened.startsWith("open false The key lies in a file"), one.opened);
        }
        assertEquals(Set.of("one-0", "one-1", "one-2", "one-3", "two-0", "two-1", "two-2", "two-3"), keychain.names());
    }

    @Test
    void withoutTheLockItIsReadButNotWritten() throws KeychainException, IOException {
        keychain.put("token", SECRET);
        Files.delete(folder.resolve("lock"));
        Files.createDirectory(folder.resolve("lock"));
        assertArrayEquals(SECRET, keychain.get("token").orElseThrow());
        assertThrows(KeychainException.class, () -> keychain.put("token", new byte[] {1}));
        assertThrows(KeychainException.class, () -> keychain.remove("token"));
        assertArrayEquals(SECRET, keychain.get("token").orElseThrow());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .map(path -> path.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
