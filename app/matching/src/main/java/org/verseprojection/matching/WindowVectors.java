package org.verseprojection.matching;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.verseprojection.domain.WordedIOException;
import org.verseprojection.domain.Wording;

/// The vectors of windows of some words of each verse, to be compared with the vector of what was heard: a prototype
/// stands for a whole verse, and what is quoted or paraphrased is often a part of it.
///
/// All are compared, none is skipped. Immutable; any thread may ask.
public final class WindowVectors {
    private final Prototypes windows;
    private final int[] starts;

    private WindowVectors(Prototypes windows, int[] starts) {
        this.windows = windows;
        this.starts = starts;
    }

    /// Reads the vectors.
    ///
    /// @param file how many windows each verse has, a byte a verse; then the windows' vectors in the verses' order,
    ///     one signed byte a number
    /// @param scale what one unit of a number is worth
    /// @throws IOException where the file cannot be read or is not whole; the message is for people
    public static WindowVectors read(Path file, int verses, int dimensions, float scale) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return read(file.toString(), in, Files.size(file), verses, dimensions, scale);
        }
    }

    /// @param size of the whole file, in bytes
    static WindowVectors read(String name, InputStream in, long size, int verses, int dimensions, float scale)
            throws IOException {
        byte[] counts = in.readNBytes(verses);
        int[] starts = new int[verses + 1];
        for (int verse = 0; verse < counts.length; verse++) {
            starts[verse + 1] = starts[verse] + Byte.toUnsignedInt(counts[verse]);
        }
        int rows = starts[counts.length];
        if (size != verses + (long) rows * dimensions) {
            throw new WordedIOException(Wording.of(IndexException.class, "windows.damaged", name));
        }
        return new WindowVectors(Prototypes.read(in, rows, dimensions, scale), starts);
    }

    /// Room for [#cosines] to work in; one for each thread.
    float[] scratch() {
        return new float[windows.rows()];
    }

    /// The cosine of the query with the nearest window of each verse; 0 for a verse that has none.
    ///
    /// @param query of unit length
    /// @param out room for a number a verse
    void cosines(float[] query, float[] scratch, float[] out) {
        windows.cosines(query, scratch);
        Arrays.fill(out, 0);
        for (int verse = 0; verse + 1 < starts.length; verse++) {
            float best = 0;
            for (int row = starts[verse]; row < starts[verse + 1]; row++) {
                best = Math.max(best, scratch[row]);
            }
            out[verse] = best;
        }
    }
}
