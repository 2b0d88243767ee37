package org.verseprojection.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// How much memory this process holds, native libraries included, where the system tells (Linux).
public final class ResidentMemory {
    private static final Path STATUS = Path.of("/proc/self/status");

    private ResidentMemory() {}

    /// The largest it has been, in bytes; 0 where it is not known.
    public static long peak() {
        return field("VmHWM:");
    }

    /// What it is now, in bytes; 0 where it is not known.
    public static long now() {
        return field("VmRSS:");
    }

    private static long field(String name) {
        try {
            return Files.readAllLines(STATUS).stream()
                    .filter(line -> line.startsWith(name))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(kibibytes -> Long.parseLong(kibibytes) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException noSuchSystem) {
            return 0;
        }
    }
}
