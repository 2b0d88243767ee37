package org.verseprojection.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/// One vector a verse, in the order of the ordinals, to be compared with the vector of what was heard.
///
/// All are compared, none is skipped. The vectors are held as they are stored, a byte a number and one scale for all;
/// by that rounding they are 0.9974 to 1.0026 long, and a cosine, which counts them as 1, is as much too small or too
/// large. Where the JVM has the module `jdk.incubator.vector` it does the arithmetic; else plain Java does, several
/// times slower. Immutable; any thread may ask.
public final class Prototypes {
    /// Rows with which [#read] lets the JVM compile the loop; without, the first search of the Vector API takes
    /// half a second.
    private static final int WARM_UP = 20_000;

    /// Whether the Vector API is there, and pays: not on x86 processors without AVX.
    private static final boolean VECTORS =
            ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent() && Lanes.QUICK;

    private final byte[] values;
    private final int rows;
    private final int dimensions;
    private final float scale;
    private final boolean vectorised;

    private Prototypes(byte[] values, int rows, int dimensions, float scale, boolean vectorised) {
        this.values = values;
        this.rows = rows;
        this.dimensions = dimensions;
        this.scale = scale;
        this.vectorised = vectorised;
    }

    /// Vectors from memory; the array is not copied.
    ///
    /// @param values row after row
    /// @param scale what one unit of a value is worth
    /// @throws IllegalArgumentException where there are more or fewer values than rows times dimensions
    static Prototypes of(byte[] values, int rows, int dimensions, float scale) {
        return of(values, rows, dimensions, scale, VECTORS);
    }

    static Prototypes of(byte[] values, int rows, int dimensions, float scale, boolean vectorised) {
        if (rows < 0 || dimensions < 1 || values.length != (long) rows * dimensions) {
            throw new IllegalArgumentException(values.length + " values for " + rows + " times " + dimensions);
        }
        return new Prototypes(values, rows, dimensions, scale, vectorised);
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
            throw new IOException("The verses' vectors " + file + " are damaged: " + size + " bytes, where " + rows
                    + " times " + dimensions + " are " + wanted + ". Restore the file from the program's download.");
        }
        Prototypes prototypes = of(Files.readAllBytes(file), rows, dimensions, scale);
        prototypes.warmUp();
        return prototypes;
    }

    private void warmUp() {
        if (vectorised && rows > 0) {
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

    /// The cosine of the query with each vector.
    ///
    /// @param query of unit length
    /// @param out room for [#rows] numbers, by ordinal
    public void cosines(float[] query, float[] out) {
        requireDimensions(query);
        if (out.length < rows) {
            throw new IllegalArgumentException("room for " + out.length + " of " + rows + " cosines");
        }
        if (vectorised) {
            for (int row = 0; row < rows; row++) {
                out[row] = scale * Lanes.product(values, row * dimensions, query);
            }
        } else {
            for (int row = 0; row < rows; row++) {
                out[row] = scale * product(values, row * dimensions, query);
            }
        }
    }

    /// The cosine of the query with one vector, as [#cosines] gives it but for rounding.
    public float cosine(float[] query, int ordinal) {
        requireDimensions(query);
        if (ordinal < 0 || ordinal >= rows) {
            throw new IndexOutOfBoundsException(ordinal);
        }
        int start = ordinal * dimensions;
        return scale * (vectorised ? Lanes.product(values, start, query) : product(values, start, query));
    }

    private void requireDimensions(float[] query) {
        if (query.length != dimensions) {
            throw new IllegalArgumentException("a query of " + query.length + " numbers for " + dimensions);
        }
    }

    private static float product(byte[] values, int start, float[] query) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int i = 0;
        for (; i + 4 <= query.length; i += 4) {
            a += query[i] * values[start + i];
            b += query[i + 1] * values[start + i + 1];
            c += query[i + 2] * values[start + i + 2];
            d += query[i + 3] * values[start + i + 3];
        }
        for (; i < query.length; i++) {
            a += query[i] * values[start + i];
        }
        return (a + b) + (c + d);
    }

    /// The arithmetic by the Vector API: a class of its own, which a JVM without the module never loads.
    private static final class Lanes {
        private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
        private static final int WIDTH = FLOATS.length();
        private static final int STEP = 2 * WIDTH;

        /// Whether the bytes for one vector of floats make no vector, as there is none under 64 bits: then one of
        /// bytes makes two of floats.
        private static final boolean NARROW = WIDTH * Byte.SIZE < 64;

        private static final VectorSpecies<Byte> BYTES =
                VectorSpecies.of(byte.class, VectorShape.forBitSize((NARROW ? STEP : WIDTH) * Byte.SIZE));

        static final boolean QUICK = !NARROW || "aarch64".equals(System.getProperty("os.arch"));

        private Lanes() {}

        static float product(byte[] values, int start, float[] query) {
            FloatVector even = FloatVector.zero(FLOATS);
            FloatVector odd = FloatVector.zero(FLOATS);
            int i = 0;
            for (; i + STEP <= query.length; i += STEP) {
                ByteVector bytes = ByteVector.fromArray(BYTES, values, start + i);
                ByteVector more = NARROW ? bytes : ByteVector.fromArray(BYTES, values, start + i + WIDTH);
                // Not fma: where the processor has none, Java computes it by BigDecimal.
                even = even.add(FloatVector.fromArray(FLOATS, query, i).mul(bytes.castShape(FLOATS, 0)));
                odd = odd.add(
                        FloatVector.fromArray(FLOATS, query, i + WIDTH).mul(more.castShape(FLOATS, NARROW ? 1 : 0)));
            }
            float sum = even.add(odd).reduceLanes(VectorOperators.ADD);
            for (; i < query.length; i++) {
                sum += query[i] * values[start + i];
            }
            return sum;
        }
    }
}
