package org.verseprojection.cli.desktop;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.verseprojection.cli.Verse;
import org.verseprojection.desktop.preferences.Preferences;
import org.verseprojection.desktop.preferences.PreferencesFile;

/// The program in a process of its own, as a user starts it, without a command.
final class Program implements AutoCloseable {
    static final Path ROOT = Path.of(System.getProperty("verse.home")).toAbsolutePath();
    static final Path SAMPLE = ROOT.resolve("bible-data/samples/service.wav");

    private final Process process;
    private final long started;
    private final Path errors;

    private Program(Process process, long started, Path errors) {
        this.process = process;
        this.started = started;
        this.errors = errors;
    }

    /// A user who has been through the first start, and serves the page for OBS.
    ///
    /// @param folder of the user's files, and of what the program says
    record User(Path folder, Path cache, int port) {
        static User in(Path folder, Path cache) throws IOException {
            int port;
            try (ServerSocket free = new ServerSocket(0)) {
                port = free.getLocalPort();
            }
            Preferences chosen = Preferences.standard()
                    .withSetUp(true)
                    .withLanguage("en")
                    .withWeb(new Preferences.WebOutput(true, port, false, ""));
            new PreferencesFile(folder.resolve("config/preferences.json")).write(chosen);
            return new User(folder, cache, port);
        }
    }

    /// Starts what was compiled.
    static Program compiled(User user, Map<String, String> environment) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(
                "-XX:+UseG1GC",
                "-XX:MetaspaceSize=96m",
                "-Xms336m",
                "-Xmn72m",
                "-XX:MinHeapFreeRatio=10",
                "-XX:+AlwaysPreTouch",
                "-Xmx640m",
                "--enable-native-access=ALL-UNNAMED",
                "-Dverse.home=" + ROOT,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Verse.class.getName()));
        return start(user, environment, command);
    }

    /// Starts what was built, by `./verse`.
    static Program built(User user, Map<String, String> environment) throws IOException {
        return start(user, environment, List.of(ROOT.resolve("verse").toString()));
    }

    private static Program start(User user, Map<String, String> environment, List<String> command) throws IOException {
        Path errors = user.folder().resolve("errors");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(errors.toFile());
        Map<String, String> all = builder.environment();
        all.remove("WAYLAND_DISPLAY");
        all.remove("DISPLAY");
        all.putAll(environment);
        all.put("VERSE_NO_BUILD", "1");
        all.put("VERSE_KEYCHAIN", "file"); // the keychain of whoever runs the tests is theirs
        all.put("VERSE_CONFIG", user.folder().resolve("config").toString());
        all.put("VERSE_DATA", user.folder().resolve("data").toString());
        all.put("VERSE_CACHE", user.cache().toString());
        long now = System.nanoTime();
        return new Program(builder.start(), now, errors);
    }

    /// When its process was started.
    long started() {
        return started;
    }

    boolean alive() {
        return process.isAlive();
    }

    /// What it said on both its streams.
    String said() {
        try {
            return Files.readString(errors);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    /// How many objects of a class are alive.
    long live(String name) throws IOException, InterruptedException {
        Process asked = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String counted = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (asked.waitFor() != 0) {
            throw new IOException(counted);
        }
        return counted.lines()
                .map(line -> line.strip().split("\\s+"))
                .filter(row -> row.length >= 4 && row[3].equals(name))
                .mapToLong(row -> Long.parseLong(row[1]))
                .sum();
    }

    /// The most memory that it has had, in MiB.
    long peakMemory() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /// Kills it, where it still runs, as a crash would.
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
