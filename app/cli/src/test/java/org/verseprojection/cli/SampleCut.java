package org.verseprojection.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/// A part of the sample service.
final class SampleCut {
    private SampleCut() {}

    /// Its first seconds, as a file in that folder. 27 of them hold the announcement of Psalm 23:1 and the verses 1
    /// to 3.
    static Path of(int seconds, Path folder) throws IOException, UnsupportedAudioFileException {
        return of(0, seconds, folder);
    }

    /// What is said between two of its seconds, as a file in that folder. 52 to 72 hold the announcement of
    /// Philippians 4:6 and its reading, 122 to 144 those of Romans 8:38.
    static Path of(int from, int to, Path folder) throws IOException, UnsupportedAudioFileException {
        Path cut = folder.resolve("cut-" + from + "-" + to + ".wav");
        try (InputStream file = new BufferedInputStream(Files.newInputStream(Cli.SAMPLE));
                AudioInputStream whole = AudioSystem.getAudioInputStream(file)) {
            whole.skipNBytes(bytes(from, whole.getFormat()));
            long frames =
                    bytes(to - from, whole.getFormat()) / whole.getFormat().getFrameSize();
            AudioSystem.write(
                    new AudioInputStream(whole, whole.getFormat(), frames), AudioFileFormat.Type.WAVE, cut.toFile());
        }
        return cut;
    }

    private static long bytes(int seconds, AudioFormat format) {
        return seconds * (long) format.getFrameRate() * format.getFrameSize();
    }
}
