package org.verseprojection.cloud.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A PostgreSQL's data, and the process that serves it. Not safe for threads.
final class PostgresCluster {
    private static final Duration POLL = Duration.ofMillis(15);
    private static final Duration START = Duration.ofSeconds(60);

    /// A disk that is cold or busy keeps it from writing its number for seconds.
    private static final Duration NOTICED = Duration.ofSeconds(20);

    private static final String STOP_SECONDS = "30";
    private static final long LOG_BYTES = 8L << 20;
    private static final int STATUS_LINE = 7;

    /// No memory or file of its own is shared with others; a violated rule does not write what was sent into the log.
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=60",
            "log_error_verbosity=terse",
            "log_min_error_statement=panic",
            "log_timezone=UTC",
            "timezone=UTC");

    private final Path program;
    private final Path folder;
    private final Path data;

    PostgresCluster(Path program, Path folder) {
        this.program = program;
        this.folder = folder;
        this.data = folder.resolve("data");
    }

    boolean exists() {
        return Files.exists(data.resolve("PG_VERSION"));
    }

    /// Makes an empty one: beside its place, so that one that was begun is never taken for a whole one. The files are
    /// brought to the disk later, by [#sync].
    void create(Path passwordFile) throws IOException {
        Path fresh = folder.resolve("data.new");
        PrivateFiles.delete(fresh);
        List<String> arguments = new ArrayList<>(List.of(
                "-D", fresh.toString(), "-U", "postgres", "-A", "scram-sha-256", "--pwfile", passwordFile.toString()));
        arguments.addAll(List.of("-E", "UTF8", "--locale-provider=builtin", "--locale=C.UTF-8", "--no-sync"));
        SETTINGS.forEach(each -> arguments.addAll(List.of("-c", each)));
        Outcome made = run("initdb", arguments);
        if (made.status() != 0) {
            throw new IOException("initdb: " + made.output());
        }
        Files.move(fresh, data);
    }

    /// Brings a new one to the disk for good; may run while it serves.
    void sync() throws IOException {
        Outcome synced = run("initdb", List.of("-D", data.toString(), "--sync-only"));
        if (synced.status() != 0) {
            throw new IOException("initdb: " + synced.output());
        }
    }

    /// Ends a server that an earlier process of this program left behind when it was killed, and removes what it left
    /// where it is gone and its number was given to another process.
    void clearAway() throws IOException {
        Optional<Long> left = pid();
        if (left.isEmpty()) {
            return;
        }
        Optional<ProcessHandle> process = ProcessHandle.of(left.get()).filter(ProcessHandle::isAlive);
        Optional<String> command = process.flatMap(each -> each.info().command());
        if (process.isPresent()
                && command.map(each -> each.contains("postgres")).orElse(true)) {
            stop();
        } else {
            Files.deleteIfExists(data.resolve("postmaster.pid"));
        }
    }

    /// Starts to serve, and waits until it does.
    ///
    /// @return the process's number
    long start(int port) throws IOException {
        Path log = folder.resolve("log");
        if (Files.exists(log) && Files.size(log) > LOG_BYTES) {
            Files.delete(log);
        }
        Outcome begun = run(
                "pg_ctl",
                List.of("-D", data.toString(), "-W", "-s", "-l", log.toString(), "-o", "-p " + port, "start"));
        if (begun.status() != 0) {
            throw new IOException("pg_ctl: " + begun.output());
        }
        long end = System.nanoTime() + START.toNanos();
        long noticed = System.nanoTime() + NOTICED.toNanos();
        boolean begins = false;
        while (System.nanoTime() < end) {
            List<String> state = state();
            if (state.size() > STATUS_LINE && state.get(STATUS_LINE).strip().equals("ready")) {
                return Long.parseLong(state.getFirst().strip());
            }
            if (state.isEmpty() && (begins || System.nanoTime() > noticed)) {
                throw new IOException("PostgreSQL ended at once; " + log + " says why");
            }
            begins |= !state.isEmpty();
            pause();
        }
        throw new IOException("PostgreSQL did not begin to serve within " + START.toSeconds() + " s");
    }

    /// Ends it, open transactions rolled back; returns when it has ended.
    void stop() throws IOException {
        Outcome stopped =
                run("pg_ctl", List.of("-D", data.toString(), "-m", "fast", "-t", STOP_SECONDS, "-w", "-s", "stop"));
        if (stopped.status() != 0 && pid().flatMap(ProcessHandle::of).isPresent()) {
            throw new IOException("pg_ctl: " + stopped.output());
        }
    }

    /// The number of the process that serves it, or was killed while it did.
    Optional<Long> pid() throws IOException {
        try {
            return state().stream().findFirst().map(String::strip).map(Long::valueOf);
        } catch (NumberFormatException damaged) {
            return Optional.empty();
        }
    }

    private List<String> state() throws IOException {
        try {
            return Files.readAllLines(data.resolve("postmaster.pid"), StandardCharsets.UTF_8);
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }

    private record Outcome(int status, String output) {}

    private Outcome run(String name, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(PostgresProgram.command(program, name));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        builder.environment().keySet().removeIf(each -> each.startsWith("PG"));
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return new Outcome(process.waitFor(), output);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }
}
