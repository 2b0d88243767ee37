package org.verseprojection.speech.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Plays what was just heard into headphones: a device chosen by name, never the system's own choice, which may be the
/// loudspeakers of the hall. May be used from any thread; nothing here waits for the device.
public final class Headphones implements AutoCloseable {
    private static final int PIECE_MILLIS = 20;

    private final PlaybackLine.Devices devices;
    private final Consumer<AudioException> failed;
    private @Nullable Replay playing;

    /// The devices of the operating system.
    ///
    /// @param failed told on another thread when a device does not play
    public Headphones(Consumer<AudioException> failed) {
        this(new OutputDevices(), failed);
    }

    Headphones(PlaybackLine.Devices devices, Consumer<AudioException> failed) {
        this.devices = devices;
        this.failed = failed;
    }

    /// What can be chosen, looked for afresh; the system's own choice is not among them. May take a moment.
    public List<String> list() {
        return devices.names();
    }

    /// Plays what is remembered now; what was playing stops.
    ///
    /// @param device a name of [#list]
    /// @throws AudioException if no device is chosen or nothing was heard yet; a device that refuses is told to
    ///     `failed`
    public synchronized void play(RecentSound recent, String device) {
        if (device.isBlank()) {
            throw new AudioException("headphones.none");
        }
        float[] samples = recent.samples();
        if (samples.length == 0) {
            throw new AudioException("headphones.nothing");
        }
        stop();
        var replay = new Replay(device, samples);
        playing = replay;
        Thread.ofPlatform().daemon().name("replay").start(replay);
    }

    /// Falls silent.
    public synchronized void stop() {
        if (playing != null) {
            playing.stopped = true;
            playing = null;
        }
    }

    /// Whether something is playing.
    public synchronized boolean playing() {
        return playing != null && !playing.over;
    }

    @Override
    public void close() {
        stop();
    }

    /// The samples as a device wants them: as they are, or three times as many on two channels.
    static byte[] encode(float[] samples, int rate, int channels) {
        int times = rate / AudioFrame.RATE;
        var bytes = new byte[samples.length * times * channels * 2];
        ByteBuffer out = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < samples.length; i++) {
            float next = i + 1 < samples.length ? samples[i + 1] : samples[i];
            for (int step = 0; step < times; step++) {
                float sample = samples[i] + (next - samples[i]) * step / times;
                short whole = (short) Math.round(Math.clamp(sample, -1f, 1f) * Short.MAX_VALUE);
                for (int channel = 0; channel < channels; channel++) {
                    out.putShort(whole);
                }
            }
        }
        return bytes;
    }

    private final class Replay implements Runnable {
        private final String device;
        private final float[] samples;
        private volatile boolean stopped;
        private volatile boolean over;

        Replay(String device, float[] samples) {
            this.device = device;
            this.samples = samples;
        }

        @Override
        public void run() {
            try {
                if (!devices.names().contains(device)) {
                    throw new AudioException("headphones.unknown", device);
                }
                try (PlaybackLine line = devices.open(device)) {
                    play(line);
                }
            } catch (AudioException e) {
                failed.accept(e);
            } finally {
                over = true;
            }
        }

        private void play(PlaybackLine line) {
            byte[] bytes = encode(samples, line.rate(), line.channels());
            int size = line.rate() * PIECE_MILLIS / 1000 * line.channels() * 2;
            for (int at = 0; at < bytes.length && !stopped; at += size) {
                int count = Math.min(size, bytes.length - at);
                line.write(Arrays.copyOfRange(bytes, at, at + count), count);
            }
            if (!stopped) {
                line.drain();
            }
        }
    }
}
