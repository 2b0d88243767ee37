package org.verseprojection.matching;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.verseprojection.domain.WordedIOException;
import org.verseprojection.domain.Wording;

/// One vector a verse, in the order of the ordinals, to be compared with the vector of what was heard.
///
/// All are compared, none is skipped. The vectors are held as they are stored, a byte a number and one scale for all;
/// by that rounding they are 0.9974 to 1.0026 long, and a cosine, which counts them as 1, is as much too small or too
/// large. Four numbers of a row lie in an `int`, and the query is brought to whole numbers as large as their products'
/// sum allows: a loop over nothing but `int` is what the JVM's compiler makes vector instructions of by itself.
/// Immutable; any thread may ask.
public final class Prototypes {
    /// Rows with which [#warmUp] lets the JVM compile the loop.
    private static final int WARM_UP = 20_000;

    /// Numbers in an `int`.
    private static final int LANES = 4;

    /// A row's `n` integers: that at `i` holds the numbers `i`, `n + i`, `2 * n + i` and `3 * n + i`, the first lowest.
    private final int[] packed;

    private final int rows;
    private final int dimensions;
    private final int width;
    private final float scale;

    private Prototypes(int[] packed, int rows, int dimensions, float scale) {
        this.packed = packed;
        this.rows = rows;
        this.dimensions = dimensions;
        this.width = width(dimensions);
        this.scale = scale;
    }

    private static int width(int dimensions) {
        return (dimensions + LANES - 1) / LANES;
    }

    /// Vectors from memory.
    ///
    /// @param values row after row
    /// @param scale what one unit of a value is worth
    /// @throws IllegalArgumentException where there are more or fewer values than rows times dimensions
    static Prototypes of(byte[] values, int rows, int dimensions, float scale) {
        if (rows < 0 || dimensions < 1 || values.length != (long) rows * dimensions) {
            throw new IllegalArgumentException(values.length + " values for " + rows + " times " + dimensions);
        }
        try {
            return read(new ByteArrayInputStream(values), rows, dimensions, scale);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Reads the vectors and prepares for the first search.
    ///
    /// @param file one signed byte a number, row after row
    /// @param scale what one unit of a number is worth
    /// @throws IOException where the file cannot be read or has another size; the message is for people
    public static Prototypes read(Path file, int rows, int dimensions, float scale) throws IOException {
        long wanted = (long) rows * dimensions;
        long size = Files.size(file);
        if (size != wanted) {
            throw new WordedIOException(
                    Wording.of(IndexException.class, "vectors.damaged", file, size, wanted, rows, dimensions));
        }
        try (InputStream in = Files.newInputStream(file)) {
            Prototypes prototypes = read(in, rows, dimensions, scale);
            prototypes.warmUp();
            return prototypes;
        }
    }

    /// Reads row after row, so that all of it is never held twice.
    ///
    /// @throws IOException where there are fewer
    static Prototypes read(InputStream in, int rows, int dimensions, float scale) throws IOException {
        int width = width(dimensions);
        int[] packed = new int[Math.multiplyExact(rows, width)];
        byte[] row = new byte[dimensions];
        for (int start = 0; start < packed.length; start += width) {
            if (in.readNBytes(row, 0, dimensions) != dimensions) {
                throw new IOException("The vectors end too early.");
            }
            for (int i = 0; i < dimensions; i++) {
                packed[start + i % width] |= (row[i] & 0xff) << (Byte.SIZE * (i / width));
            }
        }
        return new Prototypes(packed, rows, dimensions, scale);
    }

    private void warmUp() {
        if (rows > 0) {
            float[] query = new float[dimensions];
            Arrays.fill(query, 1);
            for (int i = 0; i < WARM_UP; i++) {
                cosine(query, i % rows);
            }
        }
    }

    /// How many vectors there are.
    public int rows() {
        return rows;
    }

    /// One vector, as it is stored.
    public float[] row(int ordinal) {
        float[] row = new float[dimensions];
        for (int i = 0; i < dimensions; i++) {
            int four = packed[ordinal * width + i % width];
            row[i] = scale * (byte) (four >> (Byte.SIZE * (i / width)));
        }
        return row;
    }

    /// The cosine of the query with each vector.
    ///
    /// @param query of unit length
    /// @param out room for [#rows] numbers, by ordinal
    public void cosines(float[] query, float[] out) {
        if (out.length < rows) {
            throw new IllegalArgumentException("room for " + out.length + " of " + rows + " cosines");
        }
        Query whole = new Query(query);
        for (int row = 0; row < rows; row++) {
            out[row] = whole.cosine(row);
        }
    }

    /// The cosine of the query with one vector, as [#cosines] gives it.
    public float cosine(float[] query, int ordinal) {
        if (ordinal < 0 || ordinal >= rows) {
            throw new IndexOutOfBoundsException(ordinal);
        }
        return new Query(query).cosine(ordinal);
    }

    /// A query in whole numbers, cut as the rows are.
    private final class Query {
        private final int[] a = new int[width];
        private final int[] b = new int[width];
        private final int[] c = new int[width];
        private final int[] d = new int[width];
        private final float unit;

        /// No sum of products with signed bytes may leave an `int`, rounded as the numbers are.
        Query(float[] query) {
            if (query.length != dimensions) {
                throw new IllegalArgumentException("a query of " + query.length + " numbers for " + dimensions);
            }
            double length = 0;
            for (float each : query) {
                length += Math.abs(each);
            }
            double factor = length > 0 ? ((double) Integer.MAX_VALUE / -Byte.MIN_VALUE - dimensions) / length : 0;
            int[][] quarters = {a, b, c, d};
            for (int i = 0; i < dimensions; i++) {
                quarters[i / width][i % width] = (int) Math.round(query[i] * factor);
            }
            this.unit = factor > 0 ? (float) (scale / factor) : 0;
        }

        float cosine(int row) {
            return unit * product(packed, row * width, a, b, c, d);
        }
    }

    private static int product(int[] packed, int start, int[] a, int[] b, int[] c, int[] d) {
        int sum = 0;
        for (int i = 0; i < a.length; i++) {
            int four = packed[start + i];
            sum += ((four << 24) >> 24) * a[i]
                    + ((four << 16) >> 24) * b[i]
                    + ((four << 8) >> 24) * c[i]
                    + (four >> 24) * d[i];
        }
        return sum;
    }
}
