package org.verseprojection.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// A part of the sample service.
public final class SampleCut {
    /// The file's header, and where the sizes stand in it.
    private static final int HEADER = 44;

    private static final int RIFF_SIZE = 4;
    private static final int DATA_SIZE = 40;
    /// 16 kHz, one channel, 16 bits.
    private static final int SECOND = 32_000;

    private SampleCut() {}

    /// Its first seconds, as a file in that folder. 27 of them hold the announcement of Psalm 23:1 and the verses 1
    /// to 3.
    static Path of(int seconds, Path folder) throws IOException {
        return of(0, seconds, folder);
    }

    /// What is said between two of its seconds, as a file in that folder. 52 to 72 hold the announcement of
    /// Philippians 4:6 and its reading, 122 to 144 those of Romans 8:38.
    public static Path of(int from, int to, Path folder) throws IOException {
        byte[] whole = Files.readAllBytes(Cli.SAMPLE);
        int size = (to - from) * SECOND;
        byte[] cut = Arrays.copyOf(whole, HEADER + size);
        System.arraycopy(whole, HEADER + from * SECOND, cut, HEADER, size);
        ByteBuffer.wrap(cut)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(RIFF_SIZE, HEADER - 8 + size)
                .putInt(DATA_SIZE, size);
        return Files.write(folder.resolve("cut-" + from + "-" + to + ".wav"), cut);
    }
}
