package org.verseprojection.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// The command line in a process of its own.
final class Child implements AutoCloseable {
    private static final long SECONDS = 120;

    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Thread reader;
    private String last = "";

    Child(Path user, Map<String, String> environment, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-Dverse.home=" + Cli.ROOT,
                "-cp",
                System.getProperty("java.class.path"),
                Verse.class.getName()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.environment().put("VERSE_KEYCHAIN", "file"); // that of whoever runs the tests is theirs
        builder.environment().put("VERSE_CONFIG", user.resolve("config").toString());
        builder.environment().put("VERSE_CACHE", Cli.CACHE.toString());
        builder.environment().put("VERSE_DATA", user.resolve("data").toString());
        builder.redirectError(user.resolve("stderr").toFile());
        process = builder.start();
        reader = Thread.ofPlatform().daemon().start(this::read);
    }

    private void read() {
        try (var reader = process.inputReader(StandardCharsets.UTF_8)) {
            reader.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException e) {
            lines.add("unreadable: " + e);
        }
    }

    /// The next line like that; those before it are skipped.
    String await(String what, Predicate<String> wanted) throws InterruptedException {
        return next(wanted, Duration.ofSeconds(SECONDS))
                .orElseThrow(() -> new AssertionError("waited in vain for " + what + "; the last line was " + last));
    }

    /// The next line like that, if it comes in that time; those before it are skipped.
    Optional<String> next(Predicate<String> wanted, Duration within) throws InterruptedException {
        long until = System.nanoTime() + within.toNanos();
        String line = lines.poll(within.toNanos(), TimeUnit.NANOSECONDS);
        while (line != null && !wanted.test(line)) {
            last = line;
            line = lines.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
        return Optional.ofNullable(line);
    }

    /// All that it says from now on, until it ends.
    String rest() throws InterruptedException {
        if (!reader.join(Duration.ofSeconds(SECONDS))) {
            throw new AssertionError("it goes on and on");
        }
        return String.join("\n", lines);
    }

    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("it does not end");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
