package org.verseprojection.cli.bench.endurance.place;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.verseprojection.cli.bench.endurance.faults.Keystrokes;
import org.verseprojection.cli.console.Refusal;

/// An X server with two virtual monitors (Xorg with the dummy driver): the operator's at the left, the projector at its
/// right. There is no window manager.
public final class TwoMonitors implements AutoCloseable {
    private static final String LOG = "monitors.log";
    private static final String OPERATOR = "DUMMY0";
    private static final String PROJECTOR = "DUMMY1";
    private static final String USUAL = "1920x1080";
    private static final int PATIENCE_MS = 20_000;
    private static final int PAUSE_MS = 50;
    private static final int BETWEEN_KEYS_MS = 60;
    private static final int PAUSE_BETWEEN_KEYS_MS = 2_000;

    private final Children children;
    private final Process server;
    private final String display;

    private TwoMonitors(Children children, Process server, String display) {
        this.children = children;
        this.server = server;
        this.display = display;
    }

    /// Starts it, both monitors plugged in.
    ///
    /// @param number of the display; below 0 for any that is free
    public static TwoMonitors start(Path folder, Children children, int number)
            throws IOException, InterruptedException {
        Path config = folder.resolve("two-monitors.conf");
        try (InputStream in = Objects.requireNonNull(TwoMonitors.class.getResourceAsStream("two-monitors.conf"))) {
            Files.write(config, in.readAllBytes());
        }
        Path told = folder.resolve("display");
        String shell = "exec Xorg " + (number < 0 ? "" : ":" + number)
                + " -displayfd 3 -config two-monitors.conf -noreset -nolisten tcp -logfile xorg.log 3>display";
        Files.deleteIfExists(told);
        Process server =
                children.builder(LOG, Map.of(), List.of("sh", "-c", shell)).start();
        String display = "";
        for (int waited = 0; display.isEmpty(); waited += PAUSE_MS) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
            display = Files.exists(told) ? Files.readString(told).strip() : "";
            if (!server.isAlive() || waited > PATIENCE_MS) {
                Children.end(server);
                throw Refusal.of("bench.endurance.no-monitors", folder.resolve(LOG));
            }
        }
        TwoMonitors started = new TwoMonitors(children, server, ":" + display);
        started.xrandr("--addmode", PROJECTOR, USUAL);
        started.plug();
        // without a window manager the window under the mouse has the keyboard
        children.run(LOG, started.environment(), "xdotool", "mousemove", "640", "700");
        return started;
    }

    /// As `DISPLAY` has it.
    public String name() {
        return display;
    }

    /// What a process must have in its environment to be seen on it.
    public Map<String, String> environment() {
        return Map.of("DISPLAY", display);
    }

    /// Connects the projector's cable.
    public void plug() throws IOException, InterruptedException {
        show(USUAL);
    }

    /// Lets the projector have that size, as `1280x720`.
    public void resize(String size) throws IOException, InterruptedException {
        show(size);
    }

    private void show(String size) throws IOException, InterruptedException {
        xrandr("--output", PROJECTOR, "--mode", size, "--right-of", OPERATOR);
        xrandr();
    }

    /// Pulls the projector's cable.
    public void pull() throws IOException, InterruptedException {
        xrandr("--output", PROJECTOR, "--off");
        xrandr();
    }

    private void xrandr(String... arguments) throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = "xrandr";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        if (!children.run(LOG, environment(), command)) {
            throw new IOException(String.join(" ", command) + " failed");
        }
    }

    /// Presses keys one after the other, wherever the keyboard is.
    public void press(List<String> keys) throws IOException, InterruptedException {
        for (String key : keys) {
            if (key.equals(Keystrokes.PAUSE)) {
                TimeUnit.MILLISECONDS.sleep(PAUSE_BETWEEN_KEYS_MS);
                continue;
            }
            if (!children.run(LOG, environment(), "xdotool", "key", key)) {
                throw new IOException("xdotool key " + key + " failed");
            }
            TimeUnit.MILLISECONDS.sleep(BETWEEN_KEYS_MS);
        }
    }

    /// How many windows with that title are to be seen.
    public int windows(String title) throws IOException, InterruptedException {
        return (int) children.ask(environment(), "xdotool", "search", "--onlyvisible", "--name", "^" + title + "$")
                .map(said -> said.lines().count())
                .orElse(0L)
                .longValue();
    }

    /// The title of the window that has the keyboard; empty where none has it.
    public String keyboard() throws IOException, InterruptedException {
        return children.ask(environment(), "xdotool", "getwindowfocus", "getwindowname")
                .orElse("");
    }

    @Override
    public void close() {
        Children.end(server);
    }
}
