package org.verseprojection.cli.bench.cloud;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.verseprojection.cli.console.Refusal;

/// A PostgreSQL from the system's packages, with data of its own, that can be killed and started again.
final class RealPostgres implements AutoCloseable {
    private static final Path PACKAGES = Path.of("/usr/lib/postgresql");

    private final Path programs;
    private final Path data;
    private final int port;

    private RealPostgres(Path programs, Path data, int port) {
        this.programs = programs;
        this.data = data;
        this.port = port;
    }

    /// Makes one and starts it.
    static RealPostgres start(Path folder, int port) throws IOException, InterruptedException {
        RealPostgres postgres = new RealPostgres(programs(), Files.createDirectories(folder), port);
        if (isRoot()) {
            run(List.of("chown", "postgres", folder.toString()));
            run(List.of("chmod", "711", folder.resolve("..").normalize().toString()));
        }
        run(postgres.program(
                "initdb", "--auth=trust", "--username=verse", "--encoding=UTF8", "--no-locale", "-D", data(folder)));
        postgres.start();
        return postgres;
    }

    private static String data(Path folder) {
        return folder.resolve("data").toString();
    }

    private static Path programs() throws IOException {
        if (Files.isDirectory(PACKAGES)) {
            try (Stream<Path> versions = Files.list(PACKAGES)) {
                Path newest = versions.max(Comparator.naturalOrder()).orElse(PACKAGES);
                if (Files.isExecutable(newest.resolve("bin/initdb"))) {
                    return newest.resolve("bin");
                }
            }
        }
        throw Refusal.of("bench.cloud.no-postgres");
    }

    String url() {
        return "postgresql://verse@127.0.0.1:" + port + "/postgres";
    }

    /// Ends it as a power cut would.
    void kill() throws IOException, InterruptedException {
        run(program("pg_ctl", "-D", data(data), "-m", "immediate", "-w", "stop"));
    }

    /// Starts it again; back when it takes connections.
    void revive() throws IOException, InterruptedException {
        start();
    }

    private void start() throws IOException, InterruptedException {
        run(program(
                "pg_ctl",
                "-D",
                data(data),
                "-o",
                "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=" + data,
                "-l",
                data.resolve("postgres.log").toString(),
                "-w",
                "start"));
    }

    /// What was heard, of all feedback that is there; what is there twice is in `twice`, too.
    Set<String> feedback(List<String> twice) throws IOException, InterruptedException {
        Set<String> found = new TreeSet<>();
        String rows = run(program(
                "psql",
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(port),
                "-U",
                "verse",
                "-d",
                "postgres",
                "-Atc",
                "SELECT transcription FROM feedback"));
        rows.lines().filter(line -> !line.isBlank()).forEach(text -> {
            if (!found.add(text)) {
                twice.add(text);
            }
        });
        return found;
    }

    private List<String> program(String name, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(programs.resolve(name).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Path said = Files.createTempFile("verse-bench", ".txt");
        try {
            // pg_ctl leaves a server behind that would keep a pipe open
            int code = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start()
                    .waitFor();
            String text = Files.readString(said, StandardCharsets.UTF_8);
            if (code != 0) {
                throw new IOException(command.getLast() + ": " + text);
            }
            return text;
        } finally {
            Files.delete(said);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            run(program("pg_ctl", "-D", data(data), "-m", "fast", "-w", "stop"));
            if (isRoot()) {
                run(List.of("rm", "-rf", data(data)));
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
