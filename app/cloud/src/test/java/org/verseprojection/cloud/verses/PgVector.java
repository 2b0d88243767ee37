package org.verseprojection.cloud.verses;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.verseprojection.cloud.database.DatabaseConfig;
import org.verseprojection.cloud.http.Json;

/// A PostgreSQL with pgvector for tests: PGlite behind a socket, whose packages npm fetches once.
final class PgVector implements AutoCloseable {
    private static final Path SOURCE = Path.of("src/test/pglite");
    private static final Path FOLDER = Path.of("target/pglite");
    private static final int FETCH_SECONDS = 120;

    private final Process process;
    private final int port;

    private PgVector(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// Starts one, or skips the test where there is no Node.js or its packages cannot be fetched.
    static PgVector start() throws IOException {
        Path folder = FOLDER.toAbsolutePath();
        Files.createDirectories(folder);
        boolean changed = false;
        for (String name : List.of("package.json", "package-lock.json", "server.mjs")) {
            byte[] wanted = Files.readAllBytes(SOURCE.resolve(name));
            Path there = folder.resolve(name);
            if (!Files.exists(there) || !java.util.Arrays.equals(wanted, Files.readAllBytes(there))) {
                Files.write(there, wanted);
                changed = true;
            }
        }
        if (changed || !Files.isDirectory(folder.resolve("node_modules"))) {
            fetch(folder);
        }
        Process process = process(folder, "node", "server.mjs").orElseThrow();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        String line = Optional.ofNullable(said.readLine()).orElseThrow(() -> new IOException("PGlite ended at once"));
        return new PgVector(process, Json.mapper().readTree(line).path("port").asInt());
    }

    private static void fetch(Path folder) throws IOException {
        Process npm = process(folder, "npm", "ci", "--no-audit", "--no-fund")
                .orElseGet(() -> abort("pgvector is tested with PGlite: it needs node and npm"));
        npm.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
        if (npm.onExit().orTimeout(FETCH_SECONDS, TimeUnit.SECONDS).join().exitValue() != 0) {
            Files.deleteIfExists(folder.resolve("package-lock.json"));
            abort("pgvector is tested with PGlite: npm could not fetch it");
        }
    }

    private static Optional<Process> process(Path folder, String... command) {
        try {
            return Optional.of(new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    /// Its address; any password will do.
    DatabaseConfig config() {
        return new DatabaseConfig(
                Optional.of(
                        "postgresql://postgres:any@127.0.0.1:" + port + "/postgres?sslmode=disable&prepareThreshold=0"),
                Optional.empty(),
                Path.of("unused"),
                2);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
