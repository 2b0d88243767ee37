package org.verseprojection.desktop.projector;

import static org.junit.jupiter.api.Assertions.fail;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/// An X server of its own with virtual monitors (Xorg with the dummy driver) and a [ProjectorProcess] on
/// it. The operator's monitor is `DUMMY0`, 1280x720 at the left.
final class TwoMonitors {
    private static final long PATIENCE = 20;
    private static final Pattern PROJECTOR = Pattern.compile(
            '"' + ProjectorWindow.TITLE + "\": .*? (\\d+x\\d+)\\+-?\\d+\\+-?\\d+  (\\+-?\\d+\\+-?\\d+)");

    private final Process server;
    private final String display;
    private final Path folder;
    private Optional<Process> program = Optional.empty();
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final List<String> heard = new ArrayList<>();

    private TwoMonitors(Process server, String display, Path folder) {
        this.server = server;
        this.display = display;
        this.folder = folder;
    }

    /// What is not installed; empty where everything is.
    static String missing() {
        boolean driver = Stream.of(
                        "/usr/lib/xorg/modules/drivers/dummy_drv.so", "/usr/lib64/xorg/modules/drivers/dummy_drv.so")
                .anyMatch(p -> Files.exists(Path.of(p)));
        List<String> missing = new ArrayList<>(driver ? List.of() : List.of("Xorg's dummy driver"));
        for (String tool : List.of("Xorg", "xrandr", "xdotool", "xwininfo", "import", "xset")) {
            boolean there = Arrays.stream(Objects.requireNonNullElse(System.getenv("PATH"), "")
                            .split(":"))
                    .anyMatch(p -> Files.isExecutable(Path.of(p, tool)));
            if (!there) {
                missing.add(tool);
            }
        }
        return String.join(", ", missing);
    }

    static TwoMonitors start() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("two-monitors");
        Path config = folder.resolve("two-monitors.conf");
        try (InputStream in = Objects.requireNonNull(TwoMonitors.class.getResourceAsStream("two-monitors.conf"))) {
            Files.copy(in, config);
        }
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
                        folder.resolve("xorg.log").toString())
                .redirectError(folder.resolve("xorg.err").toFile())
                .start();
        String number = server.inputReader().readLine();
        if (number == null) {
            return fail("Xorg did not start: " + Files.readString(folder.resolve("xorg.err")));
        }
        TwoMonitors monitors = new TwoMonitors(server, ":" + number.strip(), folder);
        // An output forgets its EDID when it is connected for the first time.
        for (String output : List.of("DUMMY1", "DUMMY2")) {
            monitors.xrandr("--addmode", output, "1920x1080");
            monitors.plug(output, "1920x1080");
            monitors.pull(output);
        }
        return monitors;
    }

    String display() {
        return display;
    }

    /// Starts the program; it has opened the operator's window when this returns.
    void program(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dprism.order=sw"));
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                ProjectorProcess.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(folder.resolve("program.err").toFile());
        builder.environment().put("DISPLAY", display);
        builder.environment().remove("WAYLAND_DISPLAY");
        Process started = builder.start();
        program = Optional.of(started);
        Thread reader = new Thread(() -> read(started), "program's lines");
        reader.setDaemon(true);
        reader.start();
        await("ready");
    }

    private void read(Process started) {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8))) {
            in.lines().forEach(lines::add);
        } catch (IOException e) {
            lines.add("error " + e);
        }
    }

    void tell(String command) throws IOException {
        BufferedWriter out = program.orElseThrow().outputWriter();
        out.write(command + "\n");
        out.flush();
    }

    /// The next line that begins so; those before it are passed over.
    String await(String beginning) throws InterruptedException, IOException {
        return await(beginning, line -> true);
    }

    String await(String beginning, Predicate<String> rule) throws InterruptedException, IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        while (true) {
            String line = lines.poll(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (line == null) {
                return fail("no line \"" + beginning + "\"; program alive: "
                        + program.map(Process::isAlive).orElse(false) + "; heard: " + heard + "\n"
                        + Files.readString(folder.resolve("program.err")));
            }
            heard.add(line);
            if (line.startsWith(beginning) && rule.test(line)) {
                return line;
            }
        }
    }

    void plug(String output, String mode, String... place) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("--output", output, "--mode", mode));
        arguments.addAll(place.length == 0 ? List.of("--right-of", "DUMMY0") : List.of(place));
        xrandr(arguments.toArray(String[]::new));
    }

    void pull(String... outputs) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>();
        for (String output : outputs) {
            arguments.addAll(List.of("--output", output, "--off"));
        }
        xrandr(arguments.toArray(String[]::new));
    }

    /// Changes the outputs, and has the server look which are connected: the dummy driver connects those
    /// that are lit.
    void xrandr(String... arguments) throws IOException, InterruptedException {
        run(Stream.concat(Stream.of("xrandr"), Stream.of(arguments)).toArray(String[]::new));
        run("xrandr");
    }

    /// Where the X server has the projector's window: `1920x1080+1280+0`; empty where there is none.
    Optional<String> projector() throws IOException, InterruptedException {
        Matcher m = PROJECTOR.matcher(tree());
        return m.find() ? Optional.of(m.group(1) + m.group(2)) : Optional.empty();
    }

    /// All windows with their titles and places, as `xwininfo` tells them. It gives up where one goes while it asks:
    /// then it is asked again.
    String tree() throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        Optional<byte[]> told = tried("xwininfo", "-root", "-tree");
        while (told.isEmpty() && System.nanoTime() < end) {
            told = tried("xwininfo", "-root", "-tree");
        }
        return new String(told.orElseGet(() -> fail("xwininfo always fails")), StandardCharsets.UTF_8);
    }

    /// What is seen, all monitors together.
    BufferedImage screenshot() throws IOException, InterruptedException {
        return ImageIO.read(
                new ByteArrayInputStream(run("import", "-silent", "-window", "root", "-depth", "8", "bmp3:-")));
    }

    /// The share of a rectangle's points that have that colour; every seventh in each direction is looked
    /// at.
    static double share(BufferedImage picture, int x, int y, int width, int height, Color colour) {
        int seen = 0;
        int same = 0;
        for (int i = x; i < Math.min(x + width, picture.getWidth()); i += 7) {
            for (int j = y; j < Math.min(y + height, picture.getHeight()); j += 7) {
                seen++;
                same += (picture.getRGB(i, j) & 0xFFFFFF) == (colour.getRGB() & 0xFFFFFF) ? 1 : 0;
            }
        }
        return seen == 0 ? 0 : (double) same / seen;
    }

    byte[] run(String... command) throws IOException, InterruptedException {
        Optional<byte[]> output = tried(command);
        if (output.isEmpty()) {
            return fail(String.join(" ", command) + ": " + Files.readString(folder.resolve("tool.err")));
        }
        return output.get();
    }

    /// Empty where it fails.
    private Optional<byte[]> tried(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(folder.resolve("tool.err").toFile());
        builder.environment().put("DISPLAY", display);
        Process process = builder.start();
        byte[] output = process.getInputStream().readAllBytes();
        boolean ended = process.waitFor(PATIENCE, TimeUnit.SECONDS);
        return ended && process.exitValue() == 0 ? Optional.of(output) : Optional.empty();
    }

    void close() throws IOException, InterruptedException {
        if (program.isPresent()) {
            program.get().outputWriter().close();
            if (!program.get().waitFor(PATIENCE, TimeUnit.SECONDS)) {
                program.get().destroyForcibly();
            }
        }
        server.destroy();
        server.waitFor(PATIENCE, TimeUnit.SECONDS);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
