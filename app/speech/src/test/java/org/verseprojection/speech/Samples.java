package org.verseprojection.speech;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.verseprojection.speech.audio.AudioFrame;
import org.verseprojection.speech.audio.InputChoice;
import org.verseprojection.speech.audio.WavSource;

/// Sound for tests: pieces of the sample service, and what is no speech.
final class Samples {
    private static final Path HOME = Path.of(Objects.requireNonNull(System.getProperty("verse.home")));
    static final Path WHISPER = HOME.resolve("models/ggml-tiny.en-q8_0.bin");
    static final Path SILERO = HOME.resolve("models/silero-vad-16k.pt");
    private static final Path SERVICE = HOME.resolve("bible-data/samples/service.wav");

    private Samples() {}

    /// The sample service between two times.
    ///
    /// @param from in seconds
    /// @param to in seconds
    static float[] service(double from, double to) {
        int first = (int) (from * AudioFrame.RATE);
        float[] piece = new float[(int) (to * AudioFrame.RATE) - first];
        try (WavSource source = new WavSource(SERVICE, new InputChoice.Automatic(), event -> {})) {
            for (Optional<AudioFrame> next = source.next(); next.isPresent(); next = source.next()) {
                AudioFrame frame = next.get();
                for (int i = 0; i < AudioFrame.SAMPLES; i++) {
                    long at = frame.position() + i - first;
                    if (at >= 0 && at < piece.length) {
                        piece[(int) at] = frame.samples()[i];
                    }
                }
            }
        }
        return piece;
    }

    static float[] silence(double seconds) {
        return new float[(int) (seconds * AudioFrame.RATE)];
    }

    /// White noise at about −34 dBFS.
    static float[] noise(double seconds) {
        Random random = new Random(5);
        float[] noise = silence(seconds);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) (0.02 * random.nextGaussian());
        }
        return noise;
    }

    /// The mains and two of its harmonics.
    static float[] hum(double seconds) {
        float[] hum = silence(seconds);
        for (int i = 0; i < hum.length; i++) {
            double turn = 2 * Math.PI * 50 * i / AudioFrame.RATE;
            hum[i] = (float) (0.05 * Math.sin(turn) + 0.02 * Math.sin(3 * turn) + 0.01 * Math.sin(5 * turn));
        }
        return hum;
    }

    /// A piano-like C major, F major, G major, two chords a second.
    static float[] music(double seconds) {
        double[][] chords = {{261.6, 329.6, 392}, {349.2, 440, 523.3}, {392, 493.9, 587.3}};
        float[] music = silence(seconds);
        for (int i = 0; i < music.length; i++) {
            double time = i / (double) AudioFrame.RATE;
            for (double tone : chords[(int) (time * 2) % 3]) {
                music[i] += (float) (0.06 * Math.sin(2 * Math.PI * tone * time) * Math.exp(-3 * (time % 0.5)));
            }
        }
        return music;
    }

    static float[] join(float[]... pieces) {
        int length = 0;
        for (float[] piece : pieces) {
            length += piece.length;
        }
        float[] all = new float[length];
        int at = 0;
        for (float[] piece : pieces) {
            System.arraycopy(piece, 0, all, at, piece.length);
            at += piece.length;
        }
        return all;
    }

    /// The k-th frame of some sound, filled up with zeros.
    static AudioFrame frame(float[] sound, int k) {
        float[] samples = new float[AudioFrame.SAMPLES];
        int from = k * AudioFrame.SAMPLES;
        System.arraycopy(sound, from, samples, 0, Math.min(samples.length, sound.length - from));
        return new AudioFrame(from, samples);
    }

    static int frames(float[] sound) {
        return (sound.length + AudioFrame.SAMPLES - 1) / AudioFrame.SAMPLES;
    }
}
