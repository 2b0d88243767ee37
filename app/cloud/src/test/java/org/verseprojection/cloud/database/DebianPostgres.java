package org.verseprojection.cloud.database;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A PostgreSQL from Debian's packages, as somebody installs it, for tests.
final class DebianPostgres implements AutoCloseable {
    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");

    private final Path bin;
    private final Path data;
    private final int port;

    private DebianPostgres(Path bin, Path data, int port) {
        this.bin = bin;
        this.data = data;
        this.port = port;
    }

    static boolean installed() {
        return Files.isDirectory(INSTALLED);
    }

    /// Starts one, or skips the test where it is not installed.
    static DebianPostgres start(Path folder) throws Exception {
        assumeTrue(installed(), "PostgreSQL is not installed: apt-get install postgresql");
        Path bin;
        try (Stream<Path> versions = Files.list(INSTALLED)) {
            bin = versions.map(each -> each.resolve("bin"))
                    .filter(each -> Files.exists(each.resolve("initdb")))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Path password = Files.writeString(folder.resolve("password"), "p:ss/word");
        DebianPostgres postgres = new DebianPostgres(bin, folder.resolve("debian"), port);
        postgres.run(
                "initdb",
                "-D",
                postgres.data.toString(),
                "-U",
                "boss",
                "-A",
                "scram-sha-256",
                "--pwfile=" + password,
                "-N",
                "--locale=C.UTF-8",
                "-E",
                "UTF8");
        postgres.up();
        return postgres;
    }

    String url() {
        return url("boss", "p%3Ass%2Fword", "postgres");
    }

    String url(String user, String password, String name) {
        return "postgresql://" + user + ":" + password + "@127.0.0.1:" + port + "/" + name;
    }

    void up() throws IOException {
        run(
                "pg_ctl",
                "-D",
                data.toString(),
                "-l",
                data + ".log",
                "-w",
                "-o",
                "-p " + port + " -c unix_socket_directories= -c fsync=off -c synchronous_commit=off",
                "start");
    }

    void down() throws IOException {
        run("pg_ctl", "-D", data.toString(), "-m", "fast", "-w", "stop");
    }

    private void run(String name, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (PostgresProgram.isRoot()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(bin.resolve(name).toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(Path.of(data + ".out").toFile()))
                .start();
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException(name + ": " + Files.readString(Path.of(data + ".out")));
        }
    }

    @Override
    public void close() throws IOException {
        down();
    }
}
