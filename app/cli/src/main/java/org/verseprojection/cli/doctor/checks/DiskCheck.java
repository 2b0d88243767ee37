package org.verseprojection.cli.doctor.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.verseprojection.cli.wiring.Home;

/// Whether the user's folders can be written to, and whether there is room.
public final class DiskCheck implements Check {
    /// For a backup of the memory, an index and a recording; in bytes.
    static final long LEAST = 200_000_000;

    /// For many of them.
    static final long ENOUGH = 1_000_000_000;

    private final Map<String, Path> folders = new LinkedHashMap<>();

    public DiskCheck(Home home) {
        folders.put("config", home.config());
        folders.put("data", home.data());
        folders.put("cache", home.cache());
    }

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public Finding look() throws IOException {
        Diagnosis diagnosis = new Diagnosis();
        long least = Long.MAX_VALUE;
        for (Map.Entry<String, Path> folder : folders.entrySet()) {
            Path there = there(folder.getValue());
            least = Math.min(least, Files.getFileStore(there).getUsableSpace());
            if (!writable(there)) {
                diagnosis.trouble("disk.read-only." + folder.getKey(), there);
            }
        }
        return room(diagnosis, least);
    }

    /// @param free in bytes
    static Finding room(Diagnosis diagnosis, long free) {
        diagnosis.found("disk", Shown.megabytes(free)).figure("free_bytes", free);
        if (free < LEAST) {
            diagnosis.trouble("disk.full");
        } else if (free < ENOUGH) {
            diagnosis.advice("disk.tight");
        }
        return diagnosis.finding();
    }

    /// The folder, or the nearest above it that is there, in which it would be made.
    private static Path there(Path folder) {
        Path at = folder.toAbsolutePath();
        Path parent = at.getParent();
        while (parent != null && Files.notExists(at)) {
            at = parent;
            parent = at.getParent();
        }
        return at;
    }

    private static boolean writable(Path folder) {
        try {
            Path file = Files.createTempFile(folder, ".verse-doctor-", ".tmp");
            try {
                Files.write(file, new byte[4096]);
                return true;
            } finally {
                Files.delete(file);
            }
        } catch (IOException refused) {
            return false;
        }
    }
}
