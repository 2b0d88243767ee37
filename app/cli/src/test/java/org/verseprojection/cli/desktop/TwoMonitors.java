package org.verseprojection.cli.desktop;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.verseprojection.cli.desktop.Eye.Area;

/// An X server of its own with two virtual monitors (Xorg with the dummy driver): the operator's at the left, the
/// projector at its right. There is no window manager.
final class TwoMonitors implements AutoCloseable {
    static final Area OPERATOR = new Area(0, 0, 1280, 720);
    static final Area PROJECTOR = new Area(1280, 0, 1920, 1080);

    private static final String OUTPUT = "DUMMY1";
    private static final long PATIENCE = 20;

    private final Process server;
    private final Path folder;
    private final String name;

    private TwoMonitors(Process server, Path folder, String name) {
        this.server = server;
        this.folder = folder;
        this.name = name;
    }

    /// What is not installed, of all that these tests need; empty where everything is.
    static String missing() {
        List<String> missing = new ArrayList<>();
        if (Stream.of("/usr/lib/xorg/modules/drivers/dummy_drv.so", "/usr/lib64/xorg/modules/drivers/dummy_drv.so")
                .noneMatch(file -> Files.exists(Path.of(file)))) {
            missing.add("Xorg's dummy driver");
        }
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        for (String tool : List.of("Xorg", "xrandr", "xdotool", "pulseaudio", "paplay", "pactl")) {
            if (Stream.of(path.split(":")).noneMatch(part -> Files.isExecutable(Path.of(part, tool)))) {
                missing.add(tool);
            }
        }
        return String.join(", ", missing);
    }

    static TwoMonitors start() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("desktop");
        Path config = folder.resolve("two-monitors.conf");
        try (InputStream in = Objects.requireNonNull(TwoMonitors.class.getResourceAsStream("two-monitors.conf"))) {
            Files.copy(in, config);
        }
        Path errors = folder.resolve("errors");
        Process server = new ProcessBuilder(
                        "Xorg",
                        "-displayfd",
                        "1",
                        "-config",
                        config.toString(),
                        "-noreset",
                        "-nolisten",
                        "tcp",
                        "-logfile",
                        folder.resolve("log").toString())
                .redirectError(errors.toFile())
                .start();
        String number = server.inputReader(StandardCharsets.UTF_8).readLine();
        if (number == null) {
            throw new IOException("Xorg did not start: " + Files.readString(errors));
        }
        TwoMonitors started = new TwoMonitors(server, folder, ":" + number.strip());
        started.run("xrandr", "--addmode", OUTPUT, "1920x1080");
        started.plug();
        return started;
    }

    /// As `DISPLAY` has it.
    String name() {
        return name;
    }

    /// Connects the projector's cable.
    void plug() throws IOException, InterruptedException {
        run("xrandr", "--output", OUTPUT, "--mode", "1920x1080", "--right-of", "DUMMY0");
        run("xrandr");
    }

    /// Pulls the projector's cable.
    void pull() throws IOException, InterruptedException {
        run("xrandr", "--output", OUTPUT, "--off");
        run("xrandr");
    }

    /// Presses a key, as xdotool calls it, and answers when.
    long key(String key) throws IOException, InterruptedException {
        long now = System.nanoTime();
        run("xdotool", "key", key);
        return now;
    }

    /// How many windows with that title are on the screen.
    long windows(String title) throws IOException, InterruptedException {
        Process search = start("xdotool", "search", "--onlyvisible", "--name", "^" + title + "$");
        try (Stream<String> lines = search.inputReader(StandardCharsets.UTF_8).lines()) {
            return lines.count();
        }
    }

    private void run(String... command) throws IOException, InterruptedException {
        Process process = start(command);
        process.getInputStream().readAllBytes();
        if (!process.waitFor(PATIENCE, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException(String.join(" ", command) + ": " + Files.readString(folder.resolve("errors")));
        }
    }

    private Process start(String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("errors").toFile()));
        builder.environment().put("DISPLAY", name);
        return builder.start();
    }

    @Override
    public void close() throws IOException {
        server.destroy();
        server.onExit()
                .completeOnTimeout(server, PATIENCE, TimeUnit.SECONDS)
                .join()
                .destroyForcibly();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
