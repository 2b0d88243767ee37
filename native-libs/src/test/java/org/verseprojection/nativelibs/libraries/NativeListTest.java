package org.verseprojection.nativelibs.libraries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NativeListTest {
    private static final NativeList LIST = NativeList.read();
    private static final Set<String> EVERYTHING = Set.of("avx", "avx2", "fma", "f16c", "fphp", "crc32", "sse2");

    @ParameterizedTest
    @EnumSource(Platform.class)
    void everyPlatformHasEveryLibrary(Platform platform) throws NativeException {
        for (BundledLibrary library : BundledLibrary.values()) {
            List<NativeFile> files = LIST.of(library, platform, () -> EVERYTHING);
            assertEquals(
                    files.size(),
                    files.stream().map(NativeFile::name).distinct().count(),
                    library + " on " + platform);
            assertEquals(1, files.stream().map(NativeFile::version).distinct().count(), library + " on " + platform);
        }
    }

    @Test
    void aProcessorGetsTheBestThatItCanRun() throws NativeException {
        assertEquals("debian-amd64/libggml+mf16c+mfma+mavx+mavx2.so", ggml(Platform.LINUX_X86_64, EVERYTHING));
        assertEquals("debian-amd64/libggml.so", ggml(Platform.LINUX_X86_64, Set.of("avx", "sse2")));
        assertEquals("debian-arm64/libggml+fp16.so", ggml(Platform.LINUX_AARCH64, Set.of("fphp", "crc32")));
        assertEquals("debian-arm64/libggml+crc.so", ggml(Platform.LINUX_AARCH64, Set.of("crc32")));
    }

    @Test
    void whatItLacksIsSaid() {
        NativeException lacks = assertThrows(
                NativeException.class, () -> LIST.of(BundledLibrary.WHISPER, Platform.LINUX_AARCH64, Set::of));
        assertTrue(Objects.requireNonNull(lacks.getMessage()).contains("crc32"), lacks.getMessage());
    }

    @Test
    void windowsHasNoWhisperForAnOldProcessor() throws NativeException {
        Set<String> old = Set.of("avx", "f16c");
        NativeException lacks = assertThrows(
                NativeException.class, () -> LIST.of(BundledLibrary.WHISPER, Platform.WINDOWS_X86_64, () -> old));
        assertTrue(Objects.requireNonNull(lacks.getMessage()).contains("avx2"), lacks.getMessage());
        assertEquals(
                1,
                LIST.of(BundledLibrary.WHISPER, Platform.WINDOWS_X86_64, () -> EVERYTHING)
                        .size());
    }

    @Test
    void theProcessorIsAskedOnlyWhereItMatters() throws NativeException {
        AtomicInteger asked = new AtomicInteger();
        LIST.of(BundledLibrary.JNA, Platform.WINDOWS_X86_64, () -> {
            asked.incrementAndGet();
            return EVERYTHING;
        });
        assertEquals(0, asked.get());
    }

    @Test
    void aLineThatIsNoneIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> NativeFile.parse("whisper\t1.7.1"));
        String hash = "00".repeat(32);
        assertThrows(
                IllegalArgumentException.class,
                () -> NativeFile.parse("a\t1\tlinux-x86-64\t-\ta/b.so\t../b.so\t4\t" + hash));
        assertThrows(
                IllegalArgumentException.class,
                () -> NativeFile.parse("a\t1\tlinux-x86-64\t-\ta/b.so\tb.so\t4\t" + hash.substring(2)));
    }

    private static String ggml(Platform platform, Set<String> processor) throws NativeException {
        return LIST.of(BundledLibrary.WHISPER, platform, () -> processor).stream()
                .filter(file -> file.name().startsWith("libggml"))
                .findFirst()
                .orElseThrow()
                .resource();
    }
}
