package org.verseprojection.cli.bench.endurance.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.verseprojection.cli.console.Refusal;

/// A sound system with one microphone, which hears what is played into it: PulseAudio, and the monitor of a sink that
/// plays to nobody. It can be taken away, and brought back.
public final class BoothSound implements AutoCloseable {
    /// The sink to play to.
    public static final String SINK = "booth";

    private static final String LOG = "sound.log";
    private static final int PATIENCE_MS = 15_000;
    private static final int PAUSE_MS = 100;

    private final Children children;
    /// Short, since a socket's path may have 107 bytes only.
    private final Path folder;
    private volatile Process daemon;

    private BoothSound(Children children, Path folder, Process daemon) {
        this.children = children;
        this.folder = folder;
        this.daemon = daemon;
    }

    /// Starts it.
    public static BoothSound start(Children children) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("vs");
        Files.createDirectory(folder.resolve("h"));
        Files.createDirectory(
                folder.resolve("r"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.writeString(folder.resolve("h/.asoundrc"), """
                pcm.!default { type pulse device "booth.monitor" }
                ctl.!default { type pulse }
                """);
        return new BoothSound(children, folder, daemon(children, folder));
    }

    /// What a process must have in its environment to hear it, or to play.
    public Map<String, String> environment() {
        return environment(folder);
    }

    private static Map<String, String> environment(Path folder) {
        return Map.of(
                "HOME", folder.resolve("h").toString(),
                "XDG_RUNTIME_DIR", folder.resolve("r").toString(),
                "PULSE_RUNTIME_PATH", folder.resolve("r/p").toString());
    }

    private static Process daemon(Children children, Path folder) throws IOException, InterruptedException {
        List<String> command = List.of(
                "pulseaudio",
                "-n",
                "--daemonize=no",
                "--exit-idle-time=-1",
                "-L",
                "module-native-protocol-unix",
                "-L",
                "module-null-sink sink_name=" + SINK + " channels=1");
        Process started = children.builder(LOG, environment(folder), command).start();
        for (int waited = 0; !children.run(LOG, environment(folder), "pactl", "info"); waited += PAUSE_MS) {
            if (!started.isAlive() || waited > PATIENCE_MS) {
                Children.end(started);
                throw Refusal.of("bench.endurance.no-sound", LOG);
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
        }
        return started;
    }

    /// Takes the microphone away, and leaves the sound system as it is.
    public void takeMicrophone() throws IOException, InterruptedException {
        children.run(LOG, environment(), "pactl", "unload-module", "module-null-sink");
    }

    /// Gives it back.
    public void giveMicrophone() throws IOException, InterruptedException {
        if (!children.run(
                LOG, environment(), "pactl", "load-module", "module-null-sink", "sink_name=" + SINK, "channels=1")) {
            throw new IOException("the microphone could not be given back");
        }
    }

    /// Ends the sound system as a crash would.
    public void kill() throws InterruptedException {
        daemon.destroyForcibly().waitFor();
    }

    /// Starts it again.
    public void revive() throws IOException, InterruptedException {
        daemon = daemon(children, folder);
    }

    /// Lets it answer nobody, or go on.
    public void freeze(boolean frozen) throws IOException, InterruptedException {
        Children.signal(frozen ? "STOP" : "CONT", daemon.pid());
    }

    @Override
    public void close() throws IOException {
        Process last = daemon;
        last.destroyForcibly().onExit().join();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
