package org.verseprojection.cli.doctor.checks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/// Java's version, and the memory of this laptop.
public final class JavaCheck implements Check {
    /// That the program is built for.
    static final int JAVA = 25;

    /// What the program fills at its peak, the system's needs beside it; in bytes.
    static final long LEAST = 2_000_000_000L;

    /// From which on browsers and slides fit beside it.
    static final long ENOUGH = 3_700_000_000L;

    /// What must be left for it now.
    static final long LEFT = 1_000_000_000L;

    private static final Path MEMORY = Path.of("/proc/meminfo");

    @Override
    public String name() {
        return "java";
    }

    @Override
    public Finding look() throws IOException {
        long whole =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
        long free = Files.isReadable(MEMORY) ? available(Files.readString(MEMORY)) : -1;
        return finding(
                Runtime.version(),
                System.getProperty("java.vendor"),
                Runtime.getRuntime().maxMemory(),
                whole,
                free);
    }

    /// @param free in bytes; −1 where the system does not say
    static Finding finding(Runtime.Version version, String vendor, long heap, long whole, long free) {
        Diagnosis diagnosis = new Diagnosis()
                .found("java", version, vendor, Shown.megabytes(heap), Shown.megabytes(whole))
                .figure("java", version.feature())
                .figure("heap_bytes", heap)
                .figure("memory_bytes", whole);
        if (free >= 0) {
            diagnosis.found("java.free", Shown.megabytes(free)).figure("free_bytes", free);
        }
        if (version.feature() < JAVA) {
            diagnosis.trouble("java.old", Integer.toString(JAVA));
        }
        if (whole < LEAST) {
            diagnosis.trouble("java.little", Shown.megabytes(LEAST));
        } else if (whole < ENOUGH) {
            diagnosis.advice("java.tight");
        }
        if (whole >= LEAST && free >= 0 && free < LEFT) {
            diagnosis.advice("java.full");
        }
        return diagnosis.finding();
    }

    /// What `/proc/meminfo` says can be had, in bytes; −1 where it does not say.
    static long available(String meminfo) {
        return meminfo.lines()
                .filter(line -> line.startsWith("MemAvailable:"))
                .map(line -> line.replaceAll("[^0-9]", ""))
                .filter(digits -> !digits.isEmpty())
                .mapToLong(digits -> Long.parseLong(digits) * 1024)
                .findFirst()
                .orElse(-1);
    }
}
