package org.verseprojection.nativelibs.libraries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class ProcessorTest {
    private static final List<String> OF_AVX = List.of("avx", "avx2", "fma", "f16c");

    @Test
    void linuxTells() {
        Platform platform = Platform.current().orElseThrow();
        Set<String> features = Processor.features(platform);
        String always = platform == Platform.LINUX_X86_64 ? "sse2" : "fp";
        assertTrue(features.contains(always), features.toString());
    }

    /// What is asked on Windows, where there is somebody to compare it with.
    @Test
    void javaTellsTheSameAsLinux() {
        assumeTrue(Platform.current().equals(Optional.of(Platform.LINUX_X86_64)));
        Set<String> expected = new HashSet<>(Processor.ofLinux());
        expected.retainAll(OF_AVX);
        assertEquals(expected, Processor.features(Platform.WINDOWS_X86_64));
    }
}
