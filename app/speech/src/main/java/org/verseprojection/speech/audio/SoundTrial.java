package org.verseprojection.speech.audio;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.verseprojection.domain.Wording;

/// Listens to a source for a moment and measures what comes.
///
/// @param heard how much sound came; less than asked for where the source ended or was lost
/// @param rate of the source, in Hz; 0 where it never opened
/// @param inputs how many it has
/// @param input that was heard, counted from 1
/// @param first from opening to the first sound
/// @param rmsDbfs of all of it, −120 to 0
/// @param peakDbfs its highest sample, −120 to 0; −120 where all were exactly zero
/// @param clipping whether samples stuck at full scale
/// @param late how often sound came a quarter of a second later than it should have
/// @param missing sound that the device or this computer lost
/// @param hum of the mains
/// @param lost why there was no more sound; none where there was
public record SoundTrial(
        Duration heard,
        int rate,
        int inputs,
        int input,
        Duration first,
        double rmsDbfs,
        double peakDbfs,
        boolean clipping,
        int late,
        Duration missing,
        Hum hum,
        Optional<Wording> lost) {
    /// Opens what is listened to.
    @FunctionalInterface
    public interface Opener {
        /// Opens it.
        ///
        /// @param events is told what befalls it, from any thread
        /// @throws AudioException where it cannot be opened
        AudioSource open(Consumer<AudioEvent> events);
    }

    /// Listens for so long, or until the source ends or is lost, and closes it.
    ///
    /// @param length more than zero
    /// @throws AudioException where it cannot be opened or read
    public static SoundTrial of(Opener opener, Duration length) throws InterruptedException {
        return of(opener, length, MonotonicClock.system());
    }

    static SoundTrial of(Opener opener, Duration length, MonotonicClock clock) throws InterruptedException {
        Listener listener = new Listener(length, clock);
        try (AudioSource source = opener.open(listener::befell)) {
            listener.opened.complete(source);
            Optional<AudioFrame> frame = source.next();
            while (frame.isPresent() && listener.take(frame.get())) {
                frame = source.next();
            }
        }
        return listener.trial();
    }

    private static final class Listener {
        private static final Duration LATE = Duration.ofMillis(250);

        private final MonotonicClock clock;
        private final long began;
        private final float[] samples;
        private final CompletableFuture<AudioSource> opened = new CompletableFuture<>();
        private int count;
        private Duration first = Duration.ZERO;
        private long lastNanos;
        private long lastEnd;
        private long missing;
        private int late;
        private volatile AudioEvent.Listening format = new AudioEvent.Listening("", 0, 0, 0);
        private volatile boolean clipping;
        private volatile Optional<Wording> lost = Optional.empty();

        Listener(Duration length, MonotonicClock clock) {
            this.clock = clock;
            this.began = clock.nanos();
            this.samples = new float[Math.max(1, (int) (length.toMillis() * AudioFrame.RATE / 1000))];
        }

        void befell(AudioEvent event) {
            switch (event) {
                case AudioEvent.Listening now -> format = now;
                case AudioEvent.Clipping() -> clipping = true;
                case AudioEvent.Lost(String device, Wording reason) -> {
                    lost = Optional.of(reason);
                    // Not here: closing waits for the thread that tells this.
                    var _ = opened.thenAcceptAsync(AudioSource::close);
                }
                default -> {} // what is missing shows in the frames' positions
            }
        }

        /// Whether more is wanted.
        boolean take(AudioFrame frame) {
            long now = clock.nanos();
            if (count == 0) {
                first = Duration.ofNanos(now - began);
            } else {
                missing += frame.position() - lastEnd;
                long lag =
                        now - lastNanos - AudioFrame.time(frame.end() - lastEnd).toNanos();
                late += lag > LATE.toNanos() ? 1 : 0;
            }
            lastNanos = now;
            lastEnd = frame.end();
            int taken = Math.min(AudioFrame.SAMPLES, samples.length - count);
            System.arraycopy(frame.samples(), 0, samples, count, taken);
            count += taken;
            return count < samples.length;
        }

        SoundTrial trial() {
            double square = 0;
            float peak = 0;
            for (float sample : Arrays.copyOf(samples, count)) {
                square += (double) sample * sample;
                peak = Math.max(peak, Math.abs(sample));
            }
            return new SoundTrial(
                    AudioFrame.time(count),
                    format.rate(),
                    format.inputs(),
                    format.input(),
                    first,
                    Level.dbfs(Math.min(1, Math.sqrt(square / Math.max(1, count)))),
                    Level.dbfs(Math.min(1, peak)),
                    clipping,
                    late,
                    AudioFrame.time(missing),
                    Hum.of(samples, count),
                    lost);
        }
    }
}
