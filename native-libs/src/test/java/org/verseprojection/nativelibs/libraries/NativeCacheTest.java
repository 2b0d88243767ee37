package org.verseprojection.nativelibs.libraries;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class NativeCacheTest {
    @TempDir
    private Path folder;

    private final Map<String, byte[]> classPath = new HashMap<>();
    private final List<String> read = new ArrayList<>();

    @Test
    void filesAreUnpackedOnce() throws IOException {
        List<NativeFile> files = List.of(file("a.so", "one"), file("b.so", "two"));
        Path whole = cache().holding(files);
        assertEquals("one", Files.readString(whole.resolve("a.so")));
        assertEquals("two", Files.readString(whole.resolve("b.so")));
        assertEquals(List.of("in/a.so", "in/b.so"), read);

        assertEquals(whole, cache().holding(files));
        assertEquals(List.of("in/a.so", "in/b.so"), read, "the second start reads no jar");
    }

    @Test
    void aFileThatIsNotTheRightOneIsNeverPutInItsPlace() throws IOException {
        NativeFile right = file("a.so", "one");
        classPath.put("in/a.so", bytes("evil"));
        NativeException refused = assertThrows(NativeException.class, () -> cache().holding(List.of(right)));
        assertTrue(Objects.requireNonNull(refused.getMessage()).contains("a.so"), refused.getMessage());
        assertEquals(List.of(), unpacked());
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        NativeFile gone = file("a.so", "one");
        classPath.clear();
        NativeException refused = assertThrows(NativeException.class, () -> cache().holding(List.of(gone)));
        assertTrue(Objects.requireNonNull(refused.getMessage()).contains("a.so"), refused.getMessage());
        assertEquals(List.of(), unpacked());
    }

    @Test
    void anAlteredFileIsUnpackedAnew() throws IOException {
        List<NativeFile> files = List.of(file("a.so", "one"));
        Path unpacked = cache().holding(files).resolve("a.so");
        Files.writeString(unpacked, "owt");
        assertArrayEquals(
                bytes("one"), Files.readAllBytes(cache().holding(files).resolve("a.so")));
    }

    @Test
    void anotherFileOfTheSameSizeAndTimeIsFoundOut() throws IOException {
        List<NativeFile> files = List.of(file("a.so", "one"));
        Path unpacked = cache().holding(files).resolve("a.so");
        FileTime time = Files.getLastModifiedTime(unpacked);
        Path other = Files.writeString(folder.resolve("other"), "owt");
        Files.setLastModifiedTime(other, time);
        Files.move(other, unpacked, StandardCopyOption.REPLACE_EXISTING);
        assertArrayEquals(
                bytes("one"), Files.readAllBytes(cache().holding(files).resolve("a.so")));
    }

    @Test
    void aLinkInTheFilesPlaceIsNotFollowed() throws IOException {
        List<NativeFile> files = List.of(file("a.so", "one"));
        Path unpacked = cache().holding(files).resolve("a.so");
        Path same = Files.writeString(folder.resolve("same"), "one");
        Files.delete(unpacked);
        Files.createSymbolicLink(unpacked, same);
        Path again = cache().holding(files).resolve("a.so");
        assertFalse(Files.isSymbolicLink(again));
        assertEquals("one", Files.readString(again));
    }

    @Test
    void aCopiedFolderIsVerifiedNotUnpacked() throws IOException {
        List<NativeFile> files = List.of(file("a.so", "one"));
        Path unpacked = cache().holding(files).resolve("a.so");
        Files.setLastModifiedTime(unpacked, FileTime.from(Instant.EPOCH));
        read.clear();
        cache().holding(files);
        assertEquals(List.of(), read);
    }

    @Test
    void otherFilesGetAnotherFolder() throws IOException {
        Path one = cache().holding(List.of(file("a.so", "one")));
        Path two = cache().holding(List.of(file("a.so", "two")));
        assertNotEquals(one, two);
        assertEquals("one", Files.readString(one.resolve("a.so")), "an older version in use stays");
    }

    @Test
    void whatNobodyUsedForLongIsDeleted() throws IOException {
        Path one = cache().holding(List.of(file("a.so", "one")));
        FileTime longAgo = FileTime.from(Instant.now().minus(Duration.ofDays(100)));
        Files.setLastModifiedTime(one.resolve("seal"), longAgo);
        Path broken = Files.createDirectory(folder.resolve("natives/.unpacking1"));
        Files.writeString(broken.resolve("a.so"), "o");
        Files.setLastModifiedTime(broken, longAgo);
        Path two = cache().holding(List.of(file("a.so", "two")));
        assertEquals(List.of(two.getFileName().toString()), unpacked());
    }

    /// Another program may have moved or deleted it since the folder was listed: for a link to nowhere it is the same.
    @Test
    void whatIsGoneWhenItIsLookedAtDisturbsNobody() throws IOException {
        Files.createDirectory(folder.resolve("natives"));
        Files.createSymbolicLink(folder.resolve("natives/.unpacking1"), folder.resolve("gone"));
        Files.createSymbolicLink(folder.resolve("natives/lib-0"), folder.resolve("gone"));
        Path whole = cache().holding(List.of(file("a.so", "one")));
        assertEquals("one", Files.readString(whole.resolve("a.so")));
    }

    @Test
    void whatAnotherProgramPutThereMeanwhileStays() throws IOException {
        List<NativeFile> files = List.of(file("a.so", "one"));
        Files.writeString(cache().holding(files).resolve("a.so"), "owt");
        List<Object> others = new ArrayList<>();
        NativeCache slow = new NativeCache(folder.resolve("natives"), name -> {
            try {
                others.add(key(cache().holding(files).resolve("a.so")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return open(name);
        });
        Path whole = slow.holding(files);
        assertEquals("one", Files.readString(whole.resolve("a.so")));
        assertEquals(others, List.of(key(whole.resolve("a.so"))));
        assertEquals(1, unpacked().size());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatIsUnpackedIsUsedFromADiskThatCannotBeWrittenTo() throws IOException {
        List<NativeFile> files = List.of(file("a.so", "one"));
        Path whole = cache().holding(files);
        Path natives = folder.resolve("natives");
        Files.setPosixFilePermissions(whole, PosixFilePermissions.fromString("r-x------"));
        Files.setPosixFilePermissions(natives, PosixFilePermissions.fromString("r-x------"));
        FileTime longAgo = FileTime.from(Instant.EPOCH);
        Files.setLastModifiedTime(natives, longAgo);
        Files.setLastModifiedTime(whole, longAgo);

        assertEquals(whole, cache().holding(files));
        assertEquals("r-x------", PosixFilePermissions.toString(Files.getPosixFilePermissions(natives)));
        assertEquals(longAgo, Files.getLastModifiedTime(natives), "nothing was made there, not for a moment");
        assertEquals(longAgo, Files.getLastModifiedTime(whole));
        Files.setPosixFilePermissions(natives, PosixFilePermissions.fromString("rwx------")); // to be deleted
        Files.setPosixFilePermissions(whole, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void whereNoSealCanBeWrittenTheFilesAreReadEachTime() throws IOException {
        List<NativeFile> files = List.of(file("a.so", "one"));
        Path whole = cache().holding(files);
        Files.delete(whole.resolve("seal"));
        Files.createDirectories(whole.resolve("seal/taken"));
        read.clear();
        assertEquals(whole, cache().holding(files));
        assertEquals(List.of(), read);
    }

    @Test
    void aFolderInAFilesPlaceGoes() throws IOException {
        List<NativeFile> files = List.of(file("a.so", "one"), file("b.so", "two"));
        Path whole = cache().holding(files);
        Files.delete(whole.resolve("b.so"));
        Files.createDirectories(whole.resolve("b.so/within"));
        assertEquals("two", Files.readString(cache().holding(files).resolve("b.so")));
    }

    @Test
    void manyProgramsMayMendAtOnce() throws IOException, InterruptedException, ExecutionException {
        List<NativeFile> files = List.of(file("a.so", "one".repeat(100_000)), file("b.so", "two"));
        for (int round = 0; round < 10; round++) {
            Files.writeString(cache().holding(files).resolve("b.so"), "owt");
            allStart(files);
        }
    }

    @Test
    void manyProgramsMayStartAtOnce() throws IOException, InterruptedException, ExecutionException {
        List<NativeFile> files = List.of(file("a.so", "one".repeat(100_000)), file("b.so", "two"));
        allStart(files);
        assertEquals(1, unpacked().size());
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("natives"), "a file");
        NativeException refused =
                assertThrows(NativeException.class, () -> cache().holding(List.of(file("a.so", "one"))));
        assertTrue(Objects.requireNonNull(refused.getMessage()).contains(file.toString()), refused.getMessage());
    }

    private void allStart(List<NativeFile> files) throws IOException, InterruptedException, ExecutionException {
        try (ExecutorService starts = Executors.newFixedThreadPool(8)) {
            List<Future<Path>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                all.add(starts.submit(() -> new NativeCache(folder.resolve("natives"), this::open).holding(files)));
            }
            for (Future<Path> each : all) {
                assertEquals(300_000, Files.size(each.get().resolve("a.so")));
                assertEquals("two", Files.readString(each.get().resolve("b.so")));
            }
        }
    }

    /// Another file of that name has another.
    private static Object key(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    private NativeCache cache() {
        return new NativeCache(folder.resolve("natives"), name -> {
            read.add(name);
            return open(name);
        });
    }

    private @Nullable InputStream open(String name) {
        byte[] content = classPath.get(name);
        return content == null ? null : new ByteArrayInputStream(content);
    }

    private NativeFile file(String name, String content) {
        byte[] bytes = bytes(content);
        classPath.put("in/" + name, bytes);
        try {
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            return new NativeFile("lib", "1", "linux-x86-64", Set.of(), "in/" + name, name, bytes.length, hash);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> unpacked() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("natives"))) {
            return all.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    private static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }
}
