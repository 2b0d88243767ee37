package org.verseprojection.nativelibs.libraries;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What this computer's processor has besides the least of its kind, by Linux' names, such as `avx2`.
final class Processor {
    private static final Path TOLD = Path.of("/proc/cpuinfo");

    /// Empty where nobody says.
    static Set<String> features(Platform platform) {
        return switch (platform) {
            case LINUX_X86_64, LINUX_AARCH64 -> ofLinux();
            case WINDOWS_X86_64 -> ofJava();
            case MACOS_AARCH64 -> Set.of(); // all of Apple's have the same, and no file asks for more
        };
    }

    static Set<String> ofLinux() {
        try (Stream<String> lines = Files.lines(TOLD)) {
            return lines.filter(line -> line.startsWith("flags") || line.startsWith("Features"))
                    .findFirst()
                    .map(line -> Arrays.stream(line.substring(line.indexOf(':') + 1)
                                    .strip()
                                    .split(" "))
                            .collect(Collectors.toUnmodifiableSet()))
                    .orElse(Set.of());
        } catch (IOException | UncheckedIOException unsaid) {
            return Set.of();
        }
    }

    /// Of AVX and what came after it, as far as Java asked the processor for itself and may use it. Windows' own
    /// `IsProcessorFeaturePresent` knows AVX2 only since version 2004, and FMA not at all.
    ///
    /// Nobody tells of F16C: whatever has AVX2 and FMA has it, as it is older.
    static Set<String> ofJava() {
        try {
            HotSpotDiagnosticMXBean java = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
            int avx = Integer.parseInt(java.getVMOption("UseAVX").getValue());
            boolean fma = Boolean.parseBoolean(java.getVMOption("UseFMA").getValue());
            Set<String> features = new HashSet<>();
            if (avx >= 1) {
                features.add("avx");
            }
            if (avx >= 2) {
                features.add("avx2");
            }
            if (fma) {
                features.add("fma");
            }
            if (avx >= 2 && fma) {
                features.add("f16c");
            }
            return Set.copyOf(features);
        } catch (IllegalArgumentException unsaid) { // another Java, or another processor
            return Set.of();
        }
    }

    private Processor() {}
}
