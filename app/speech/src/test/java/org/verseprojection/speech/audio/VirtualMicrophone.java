package org.verseprojection.speech.audio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A microphone that a test can speak into, pull out and put back: the monitor of a PulseAudio sink, on a daemon of
/// its own.
///
/// Only child processes started with [#environment] see it, as the device `default [default]`. Needs the Debian
/// packages of [#PACKAGES]; without them it fails and says so.
public final class VirtualMicrophone implements AutoCloseable {
    /// What to type where they are missing.
    public static final String PACKAGES = "apt-get install pulseaudio pulseaudio-utils libasound2-plugins";

    private static final List<Path> PLUGINS = Stream.of("x86_64-linux-gnu/", "aarch64-linux-gnu/", "", "../lib64/")
            .map(place -> Path.of("/usr/lib/" + place + "alsa-lib/libasound_module_pcm_pulse.so"))
            .toList();
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Path folder;
    private final int channels;
    private Process daemon;

    /// Plugs in a microphone.
    ///
    /// @param channels how many inputs it has
    public VirtualMicrophone(int channels) throws IOException, InterruptedException {
        if (PLUGINS.stream().noneMatch(Files::exists)) {
            throw new IOException("ALSA's plugin for PulseAudio is missing; install it with: " + PACKAGES);
        }
        this.channels = channels;
        // Short, since a socket's path may have 107 bytes only.
        this.folder = Files.createTempDirectory("vm");
        Files.createDirectory(home());
        Files.createDirectory(
                run(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.writeString(home().resolve(".asoundrc"), """
            pcm.!default { type pulse device "booth.monitor" }
            ctl.!default { type pulse }
            """);
        this.daemon = plugIn();
    }

    /// What a process must have in its environment to hear it.
    public Map<String, String> environment() {
        return Map.of(
                "HOME", home().toString(),
                "XDG_RUNTIME_DIR", run().toString(),
                "PULSE_RUNTIME_PATH", run().resolve("p").toString());
    }

    /// Plays a file into it, and returns when it has been played.
    public void play(Path wav) throws IOException, InterruptedException {
        Process player = playing(wav);
        if (player.waitFor() != 0) {
            throw new IOException("paplay failed: " + Files.readString(log()));
        }
    }

    /// Begins to play a file into it.
    public Process playing(Path wav) throws IOException {
        return start(List.of("paplay", "--device=booth", wav.toString()));
    }

    /// Pulls its cable.
    public void pull() throws InterruptedException {
        daemon.destroy();
        if (!daemon.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            daemon.destroyForcibly().waitFor();
        }
    }

    /// Freezes its driver, so that every call to the sound system may hang, or lets it go on.
    public void freeze(boolean frozen) throws IOException, InterruptedException {
        String signal = frozen ? "-STOP" : "-CONT";
        new ProcessBuilder("kill", signal, Long.toString(daemon.pid())).start().waitFor();
    }

    /// Puts its cable back.
    public void giveBack() throws IOException, InterruptedException {
        daemon = plugIn();
    }

    @Override
    public void close() throws IOException {
        try {
            freeze(false);
            pull();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private Process plugIn() throws IOException, InterruptedException {
        Process started = start(List.of(
                "pulseaudio",
                "-n",
                "--daemonize=no",
                "--exit-idle-time=-1",
                "-L",
                "module-native-protocol-unix",
                "-L",
                "module-null-sink sink_name=booth channels=" + channels));
        long until = System.nanoTime() + PATIENCE.toNanos();
        // Each question takes its time to fail, so that asking on is no busy waiting.
        while (start(List.of("pactl", "info")).waitFor() != 0) {
            if (!started.isAlive() || System.nanoTime() > until) {
                started.destroyForcibly();
                throw new IOException("pulseaudio does not start: " + Files.readString(log()));
            }
        }
        return started;
    }

    private Process start(List<String> command) throws IOException {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().putAll(environment());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new IOException(command.getFirst() + " is missing; install it with: " + PACKAGES, e);
        }
    }

    private Path home() {
        return folder.resolve("h");
    }

    private Path run() {
        return folder.resolve("r");
    }

    private Path log() {
        return folder.resolve("log");
    }
}
