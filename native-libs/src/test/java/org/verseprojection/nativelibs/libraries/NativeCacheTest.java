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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
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

    @Test
    void manyProgramsMayStartAtOnce() throws IOException, InterruptedException, ExecutionException {
        List<NativeFile> files = List.of(file("a.so", "one".repeat(100_000)), file("b.so", "two"));
        try (ExecutorService starts = Executors.newFixedThreadPool(8)) {
            List<Future<Path>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                all.add(starts.submit(() -> new NativeCache(folder.resolve("natives"), this::open).holding(files)));
            }
            for (Future<Path> each : all) {
                assertEquals(300_000, Files.size(each.get().resolve("a.so")));
            }
        }
        assertEquals(1, unpacked().size());
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("natives"), "a file");
        NativeException refused =
                assertThrows(NativeException.class, () -> cache().holding(List.of(file("a.so", "one"))));
        assertTrue(Objects.requireNonNull(refused.getMessage()).contains(file.toString()), refused.getMessage());
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
