package org.verseprojection.cloud;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Folders for PostgreSQLs of tests: their data is their own, the programs are unpacked once for all of them.
public final class PostgresFolder {
    private PostgresFolder() {}

    /// The folder for a server's data below that one.
    public static Path in(Path folder) throws IOException {
        Path programs = Files.createDirectories(Path.of("target", "postgresql").toAbsolutePath());
        Path made = Files.createDirectories(folder.resolve("postgresql"));
        if (!Files.exists(made.resolve("program"))) {
            Files.createSymbolicLink(made.resolve("program"), programs);
        }
        return made;
    }
}
