package org.verseprojection.speech.audio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// A [CaptureProbe] in a process of its own, which hears a [VirtualMicrophone].
final class Listener implements AutoCloseable {
    /// @param position of its first sample
    /// @param rms in dBFS
    /// @param hertz the pitch
    record Heard(long position, double rms, double hertz) {}

    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    Listener(VirtualMicrophone microphone, String device, int input) throws IOException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                CaptureProbe.class.getName(),
                device,
                Integer.toString(input));
        builder.redirectErrorStream(true).environment().putAll(microphone.environment());
        process = builder.start();
        Thread.ofPlatform().daemon().start(this::read);
    }

    private void read() {
        try (var reader = process.inputReader(StandardCharsets.UTF_8)) {
            reader.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException e) {
            lines.add("unreadable " + e);
        } finally {
            lines.add("ended");
        }
    }

    /// The next line that begins like this; those before it are skipped.
    String await(String start) throws InterruptedException {
        return await(line -> line.startsWith(start), start);
    }

    /// The next frame of this pitch, give or take 5 Hz.
    Heard awaitTone(double hertz) throws InterruptedException {
        return heard(await(line -> isTone(line, hertz), "a tone of " + hertz + " Hz"));
    }

    /// The next so many frames.
    List<Heard> frames(int count) throws InterruptedException {
        var frames = new ArrayList<Heard>();
        while (frames.size() < count) {
            frames.add(heard(await("frame")));
        }
        return frames;
    }

    private static boolean isTone(String line, double hertz) {
        return line.startsWith("frame") && Math.abs(heard(line).hertz() - hertz) < 5;
    }

    private static Heard heard(String line) {
        String[] words = line.split(" ");
        return new Heard(Long.parseLong(words[1]), Double.parseDouble(words[2]), Double.parseDouble(words[3]));
    }

    private String await(Predicate<String> wanted, String what) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        String last = "";
        while (true) {
            String line = lines.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (line == null || line.equals("ended")) {
                throw new AssertionError("waited in vain for: " + what + "; heard last: " + last);
            }
            if (wanted.test(line)) {
                return line;
            }
            last = line;
        }
    }

    /// Asks it to close its source.
    void stop() throws IOException {
        process.getOutputStream().close();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
