package org.verseprojection.cli.bench.endurance.place;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.verseprojection.desktop.preferences.Preferences;
import org.verseprojection.desktop.preferences.PreferencesFile;
import org.verseprojection.live.automation.Mode;

/// The program that is tried, in a process of its own, started as its users start it, with a flight recording.
public final class Subject implements AutoCloseable {
    private static final int GOODBYE = 20;
    private static final String SETTINGS = "endurance.jfc";

    private final Process process;
    private final Children children;

    private Subject(Process process, Children children) {
        this.process = process;
        this.children = children;
    }

    /// What the program looks like to the system.
    ///
    /// @param resident bytes of memory
    /// @param threads of the system's
    /// @param files open file descriptors
    public record Look(long resident, int threads, int files) {}

    /// Writes what the user chose, and what its flight recording holds.
    public static void prepare(Path folder) throws IOException {
        try (InputStream in = Objects.requireNonNull(Subject.class.getResourceAsStream(SETTINGS))) {
            Files.write(folder.resolve(SETTINGS), in.readAllBytes());
        }
        Preferences chosen = Preferences.standard()
                .withSetUp(true)
                .withLanguage("en")
                .withMode(Mode.AUTO)
                .withLearning(true);
        new PreferencesFile(folder.resolve("config/preferences.json")).write(chosen);
    }

    /// Lets the program make what only its very first start makes: that start is not what is tried.
    public static void makeIndex(Path folder, Children children, Path launcher)
            throws IOException, InterruptedException {
        Process process = children.builder(
                        "first-start.log", user(folder), List.of(launcher.toString(), "match", "in the beginning"))
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("the program does not start: first-start.log says why");
        }
    }

    private static Map<String, String> user(Path folder) {
        return Map.of(
                "VERSE_NO_BUILD", "1",
                "VERSE_KEYCHAIN", "file",
                "VERSE_CONFIG", folder.resolve("config").toString(),
                "VERSE_DATA", folder.resolve("data").toString(),
                "VERSE_CACHE", folder.resolve("cache").toString(),
                "VERSE_JAVA_HOME", System.getProperty("java.home"));
    }

    /// Starts it.
    ///
    /// @param launcher `verse` in the program's folder
    /// @param arguments none for the windows
    /// @param number of the start, which its files are told apart by
    public static Subject start(
            Path folder,
            Children children,
            Path launcher,
            List<String> arguments,
            Map<String, String> environment,
            int number)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(arguments);
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(user(folder));
        // relative to the folder that it works in: the launcher takes options apart at blanks
        all.put(
                "VERSE_JAVA_OPTS",
                "-XX:FlightRecorderOptions:repository=flight-" + number + " -XX:StartFlightRecording:settings="
                        + SETTINGS + ",disk=true,maxage=20m,maxsize=256m");
        ProcessBuilder builder = children.builder("program-" + number + ".log", all, command);
        builder.environment().remove("WAYLAND_DISPLAY");
        if (!environment.containsKey("DISPLAY")) {
            builder.environment().remove("DISPLAY");
            // its lines are in the flight recording, too
            builder.redirectErrorStream(false)
                    .redirectError(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("program-" + number + ".log").toFile()))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        }
        return new Subject(builder.start(), children);
    }

    /// Its process's number.
    public long pid() {
        return process.pid();
    }

    /// Whether it runs; suspended is running, too.
    public boolean alive() {
        return process.isAlive();
    }

    /// What it ended with.
    public int exitCode() {
        return process.exitValue();
    }

    /// What the system says of it; empty where it is gone.
    public Optional<Look> look() {
        Path of = Path.of("/proc", Long.toString(process.pid()));
        try (Stream<Path> open = Files.list(of.resolve("fd"))) {
            int files = (int) open.count();
            long resident = 0;
            int threads = 0;
            for (String line : Files.readAllLines(of.resolve("status"))) {
                if (line.startsWith("VmRSS:")) {
                    resident = Long.parseLong(line.replaceAll("\\D", "")) * 1024;
                } else if (line.startsWith("Threads:")) {
                    threads = Integer.parseInt(line.replaceAll("\\D", ""));
                }
            }
            return resident == 0 ? Optional.empty() : Optional.of(new Look(resident, threads, files));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /// Lets it write its flight recording of the last minutes into a file of that name in the folder.
    public boolean dump(String file) throws IOException, InterruptedException {
        return children.run(
                "tools.log",
                Map.of(),
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(process.pid()),
                "JFR.dump",
                "filename=" + file);
    }

    /// Suspends it, or lets it go on.
    public void suspend(boolean suspended) throws IOException, InterruptedException {
        Children.signal(suspended ? "STOP" : "CONT", process.pid());
    }

    /// Ends it as the system's end of a session would.
    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().completeOnTimeout(process, GOODBYE, TimeUnit.SECONDS).join();
        if (process.isAlive()) {
            process.destroyForcibly().onExit().join();
        }
    }
}
