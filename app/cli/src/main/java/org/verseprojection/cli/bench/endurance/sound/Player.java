package org.verseprojection.cli.bench.endurance.sound;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.verseprojection.speech.audio.AudioFrame;

/// Plays a programme in real time, whatever becomes of the sound system meanwhile: what cannot be played is passed
/// over. A thread of its own.
public final class Player implements AutoCloseable {
    private static final int CHUNKS_A_SECOND = 10;
    private static final int CHUNK = AudioFrame.RATE / CHUNKS_A_SECOND;
    private static final long CHUNK_NANOS = 1_000_000_000L / CHUNKS_A_SECOND;
    private static final long LATE = Duration.ofSeconds(1).toNanos();
    private static final long AGAIN = Duration.ofMillis(500).toNanos();

    /// Where it plays to.
    @FunctionalInterface
    public interface Opener {
        /// Starts a process that plays what it reads: 16 kHz, mono, 16 bits, little-endian.
        Process open() throws IOException;
    }

    /// A part that was played.
    ///
    /// @param from in milliseconds since 1970, as is `until`
    public record Played(Part part, long from, long until) {}

    private final Programme programme;
    private final Recordings recordings;
    private final Opener opener;
    private final Consumer<Played> told;
    private final AtomicBoolean ended = new AtomicBoolean();
    private final Thread thread = Thread.ofPlatform().name("player").daemon().unstarted(this::play);
    private @Nullable Process process;
    private long nextTry = System.nanoTime();

    /// @param told of each part behind it
    public Player(Programme programme, Recordings recordings, Opener opener, Consumer<Played> told) {
        this.programme = programme;
        this.recordings = recordings;
        this.opener = opener;
        this.told = told;
    }

    /// Begins.
    public void start() {
        thread.start();
    }

    private void play() {
        try {
            long due = System.nanoTime();
            while (!ended.get()) {
                Part part = programme.next();
                long from = System.currentTimeMillis();
                Sounds sounds = Sounds.of(part, recordings);
                long chunks = part.length().toSeconds() * CHUNKS_A_SECOND;
                for (long i = 0; i < chunks && !ended.get(); i++) {
                    byte[] bytes = chunk(sounds);
                    due += CHUNK_NANOS;
                    long early = due - System.nanoTime();
                    if (early > 0) {
                        TimeUnit.NANOSECONDS.sleep(early);
                    }
                    if (early > -LATE) {
                        write(bytes);
                    }
                }
                told.accept(new Played(part, from, System.currentTimeMillis()));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            stopProcess();
        }
    }

    private static byte[] chunk(Sounds sounds) {
        byte[] bytes = new byte[CHUNK * 2];
        for (int i = 0; i < CHUNK; i++) {
            int sample = Math.clamp(Math.round(sounds.next() * Short.MAX_VALUE), Short.MIN_VALUE, Short.MAX_VALUE);
            bytes[2 * i] = (byte) sample;
            bytes[2 * i + 1] = (byte) (sample >> 8);
        }
        return bytes;
    }

    private void write(byte[] bytes) {
        try {
            if (process == null || !process.isAlive()) {
                if (System.nanoTime() < nextTry) {
                    return;
                }
                nextTry = System.nanoTime() + AGAIN;
                process = opener.open();
            }
            OutputStream out = process.getOutputStream();
            out.write(bytes);
            out.flush();
        } catch (IOException gone) {
            stopProcess();
        }
    }

    private void stopProcess() {
        if (process != null) {
            process.destroyForcibly();
            process = null;
        }
    }

    @Override
    public void close() {
        ended.set(true);
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
