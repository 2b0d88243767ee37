package org.verseprojection.nativelibs.libraries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What this computer's processor has besides the least of its kind.
final class Processor {
    private static final Path TOLD = Path.of("/proc/cpuinfo");

    /// Linux' names, such as `avx2`; empty where the system does not say.
    static Set<String> features() {
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

    private Processor() {}
}
