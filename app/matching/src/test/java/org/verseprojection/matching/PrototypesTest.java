package org.verseprojection.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrototypesTest {
    private static final int ROWS = 31_102;
    private static final int DIMENSIONS = 384;
    private static final float SCALE = 0.0021953431f;
    private static final Path SHIPPED = Path.of(Objects.requireNonNull(System.getProperty("verse.home")))
            .resolve("models")
            .resolve("verse-prototypes.bin");

    @Test
    void cosinesAreThoseOfPlainArithmetic() throws IOException {
        byte[] values = Files.readAllBytes(SHIPPED);
        Prototypes prototypes = Prototypes.of(values, ROWS, DIMENSIONS, SCALE);
        float[] cosines = new float[ROWS];
        Random random = new Random(7);
        for (int turn = 0; turn < 5; turn++) {
            float[] query = unit(random, DIMENSIONS);
            prototypes.cosines(query, cosines);
            for (int row = 0; row < ROWS; row++) {
                assertEquals(expected(values, row, query, SCALE), cosines[row], 1e-4);
                assertEquals(cosines[row], prototypes.cosine(query, row), 1e-5);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 33, 101})
    void dimensionsThatFillNoIntegerCountToo(int dimensions) {
        Random random = new Random(dimensions);
        byte[] values = new byte[5 * dimensions];
        random.nextBytes(values);
        Prototypes prototypes = Prototypes.of(values, 5, dimensions, 0.01f);
        float[] query = unit(random, dimensions);
        float[] cosines = new float[5];
        prototypes.cosines(query, cosines);
        for (int row = 0; row < 5; row++) {
            assertEquals(expected(values, row, query, 0.01f), cosines[row], 1e-4);
        }
    }

    @Test
    void theLargestSumsStayExact() {
        byte[] values = new byte[2 * DIMENSIONS];
        Arrays.fill(values, 0, DIMENSIONS, Byte.MIN_VALUE);
        Arrays.fill(values, DIMENSIONS, values.length, Byte.MAX_VALUE);
        Prototypes prototypes = Prototypes.of(values, 2, DIMENSIONS, 1);
        for (float each : new float[] {1, -1, 1e-6f, 1e6f}) {
            float[] query = new float[DIMENSIONS];
            Arrays.fill(query, each);
            float[] cosines = new float[2];
            prototypes.cosines(query, cosines);
            assertEquals(-128.0 * DIMENSIONS * each, cosines[0], 1e-4 * Math.abs(cosines[0]));
            assertEquals(127.0 * DIMENSIONS * each, cosines[1], 1e-4 * Math.abs(cosines[1]));
        }
        float[] zero = new float[2];
        prototypes.cosines(new float[DIMENSIONS], zero);
        assertEquals(0, zero[0]);
    }

    @Test
    void theShippedVectorsAreOfNearlyUnitLength() throws IOException {
        byte[] values = Files.readAllBytes(SHIPPED);
        for (int row = 0; row < ROWS; row++) {
            double squares = 0;
            for (int i = 0; i < DIMENSIONS; i++) {
                squares += Math.pow((double) SCALE * values[row * DIMENSIONS + i], 2);
            }
            assertEquals(1, Math.sqrt(squares), 0.003);
        }
    }

    @Test
    void aTruncatedFileIsRefused(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("vectors.bin"), new byte[11]);
        IOException refusal = assertThrows(IOException.class, () -> Prototypes.read(file, 3, 4, 1));
        String message = String.valueOf(refusal.getMessage());
        assertTrue(message.contains(file.toString()) && message.contains("11 bytes"), message);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        Prototypes prototypes = Prototypes.of(new byte[12], 3, 4, 1);
        assertThrows(IllegalArgumentException.class, () -> Prototypes.of(new byte[11], 3, 4, 1));
        assertThrows(IllegalArgumentException.class, () -> prototypes.cosines(new float[3], new float[3]));
        assertThrows(IllegalArgumentException.class, () -> prototypes.cosines(new float[4], new float[2]));
        assertThrows(IndexOutOfBoundsException.class, () -> prototypes.cosine(new float[4], 3));
    }

    private static double expected(byte[] values, int row, float[] query, float scale) {
        double sum = 0;
        for (int i = 0; i < query.length; i++) {
            sum += (double) query[i] * values[row * query.length + i];
        }
        return sum * scale;
    }

    private static float[] unit(Random random, int dimensions) {
        float[] query = new float[dimensions];
        double squares = 0;
        for (int i = 0; i < dimensions; i++) {
            query[i] = (float) random.nextGaussian();
            squares += query[i] * query[i];
        }
        for (int i = 0; i < dimensions; i++) {
            query[i] /= (float) Math.sqrt(squares);
        }
        return query;
    }

    @Test
    void aVersesOwnVectorIsNearestToIt() throws IOException {
        Prototypes prototypes = Prototypes.read(SHIPPED, ROWS, DIMENSIONS, SCALE);
        byte[] values = Files.readAllBytes(SHIPPED);
        float[] query = new float[DIMENSIONS];
        float[] cosines = new float[prototypes.rows()];
        Best best = new Best(1);
        for (int verse : new int[] {0, 26_136, ROWS - 1}) {
            for (int i = 0; i < DIMENSIONS; i++) {
                query[i] = SCALE * values[verse * DIMENSIONS + i];
            }
            prototypes.cosines(query, cosines);
            best.of(cosines);
            assertEquals(verse, best.ordinal(0));
            assertEquals(1, cosines[verse], 0.006);
        }
    }
}
