package org.verseprojection.cli.hearing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.verseprojection.speech.audio.AudioFrame;
import org.verseprojection.speech.audio.InputChoice;
import org.verseprojection.speech.audio.WavSource;

/// A piece of a recording.
public final class Excerpt {
    private Excerpt() {}

    /// Its samples, 16 kHz mono; filled up with zeros where the recording is shorter.
    ///
    /// @throws org.verseprojection.speech.audio.AudioException if the file cannot be read
    public static float[] of(Path wav, Duration start, Duration length) {
        long first = start.toMillis() * AudioFrame.RATE / 1000;
        int count = (int) (length.toMillis() * AudioFrame.RATE / 1000);
        float[] whole = new float[count + AudioFrame.SAMPLES];
        int filled = 0;
        try (WavSource source = new WavSource(wav, new InputChoice.Automatic(), event -> {})) {
            for (Optional<AudioFrame> taken = source.next();
                    taken.isPresent() && filled < count;
                    taken = source.next()) {
                AudioFrame frame = taken.get();
                if (frame.end() > first) {
                    int skip = (int) Math.max(0, first - frame.position());
                    System.arraycopy(frame.samples(), skip, whole, filled, AudioFrame.SAMPLES - skip);
                    filled += AudioFrame.SAMPLES - skip;
                }
            }
        }
        return Arrays.copyOf(whole, count);
    }
}
