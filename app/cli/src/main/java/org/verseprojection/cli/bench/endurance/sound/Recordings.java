package org.verseprojection.cli.bench.endurance.sound;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.verseprojection.speech.audio.AudioFrame;
import org.verseprojection.speech.audio.AudioSource;
import org.verseprojection.speech.audio.InputChoice;
import org.verseprojection.speech.audio.WavSource;

/// Recorded speech, in memory: 16 kHz, mono.
public final class Recordings {
    private final List<short[]> all = new ArrayList<>();

    /// Reads them.
    ///
    /// @param files WAV files, one at least
    public Recordings(List<Path> files) {
        for (Path file : files) {
            all.add(read(file));
        }
    }

    private static short[] read(Path file) {
        List<short[]> frames = new ArrayList<>();
        try (AudioSource source = new WavSource(file, new InputChoice.Automatic(), event -> {})) {
            for (Optional<AudioFrame> frame = source.next(); frame.isPresent(); frame = source.next()) {
                float[] samples = frame.get().samples();
                short[] whole = new short[samples.length];
                for (int i = 0; i < samples.length; i++) {
                    whole[i] = (short) Math.clamp(samples[i] * Short.MAX_VALUE, Short.MIN_VALUE, Short.MAX_VALUE);
                }
                frames.add(whole);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        short[] joined = new short[frames.size() * AudioFrame.SAMPLES];
        for (int i = 0; i < frames.size(); i++) {
            System.arraycopy(frames.get(i), 0, joined, i * AudioFrame.SAMPLES, AudioFrame.SAMPLES);
        }
        return joined;
    }

    /// Some place in one of them; it begins anew where it ends.
    Piece piece(Random random) {
        short[] one = all.get(random.nextInt(all.size()));
        return new Piece(one, random.nextInt(one.length));
    }

    /// A recording from some place on.
    record Piece(short[] samples, int from) {
        /// The sample so many behind the first, in −1 to 1.
        double at(long index) {
            return samples[(int) ((from + index) % samples.length)] / 32768.0;
        }
    }
}
