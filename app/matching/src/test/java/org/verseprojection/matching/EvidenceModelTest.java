package org.verseprojection.matching;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceModelTest {
    /// Two features, two hidden units: utility = 2a + b/2 + 3·max(0, a + b − 1) − max(0, −b) − 1, where a is the
    /// first feature less 1, doubled, and b the second.
    private static final List<String> LINES = List.of("1\t0", "2\t1", "2\t0.5", "1\t1\t-1", "0\t-1\t0", "3\t-1\t-1");

    private final EvidenceModel model = EvidenceModel.parse(LINES);

    private double chance(double first, double second) {
        return model.chances(List.of(new float[] {(float) first, (float) second}))[0];
    }

    private static double logistic(double utility) {
        return 1 / (1 + Math.exp(-utility));
    }

    @Test
    void aModelIsReadRowByRow() {
        assertArrayEquals(new float[] {1, 0}, model.mean());
        assertArrayEquals(new float[] {2, 1}, model.scale());
        assertArrayEquals(new float[] {2, 0.5f}, model.linear());
        assertArrayEquals(new float[][] {{1, 1, -1}, {0, -1, 0}}, model.hidden());
        assertArrayEquals(new float[] {3, -1, -1}, model.output());
    }

    @Test
    void aModelWithoutHiddenUnitsIsLinear() {
        EvidenceModel linear = EvidenceModel.parse(List.of("0", "1", "2", "-1"));
        assertEquals(logistic(2 * 1.5 - 1), linear.chances(List.of(new float[] {1.5f}))[0], 1e-6);
    }

    @Test
    void whatIsNoNumberIsNoModel() {
        assertThrows(NumberFormatException.class, () -> EvidenceModel.parse(List.of("1\tx", "1\t1", "1\t1", "0")));
    }

    @Test
    void aSingleVersesChanceIsTheLogisticOfItsUtility() {
        assertEquals(logistic(-1), chance(1, 0), 1e-6, "at the mean only the constant is left");
        assertEquals(logistic(2 + 0.5 + 3 - 1), chance(1.5, 1), 1e-6, "one unit adds");
        assertEquals(logistic(-1 - 2 - 1), chance(1, -2), 1e-6, "the other takes away");
    }

    @Test
    void oneAmongOthersHasItsShare() {
        double[] chances = model.chances(List.of(new float[] {1, 0}, new float[] {1.5f, 1}));
        double one = Math.exp(-1);
        double other = Math.exp(4.5);
        assertEquals(one / (1 + one + other), chances[0], 1e-6);
        assertEquals(other / (1 + one + other), chances[1], 1e-6);
    }

    @Test
    void whereThereAreNoVersesThereAreNoChances() {
        assertEquals(0, model.chances(List.of()).length);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10, 200})
    void equalEvidenceHasEqualChances(int verses) {
        double[] chances = model.chances(Collections.nCopies(verses, new float[] {2, 0.5f}));
        for (double chance : chances) {
            assertEquals(chances[0], chance);
        }
        assertTrue(chances[0] <= 1.0 / verses);
        assertTrue(chances[0] > 0.9 / verses, "together they are likely: " + chances[0]);
    }

    @Test
    void togetherTheChancesAreNeverMoreThanOne() {
        Random random = new Random(1);
        for (int turn = 0; turn < 200; turn++) {
            List<float[]> verses = new ArrayList<>();
            for (int i = random.nextInt(100); i >= 0; i--) {
                verses.add(new float[] {5 * (float) random.nextGaussian(), 5 * (float) random.nextGaussian()});
            }
            double[] chances = model.chances(verses);
            assertTrue(Arrays.stream(chances).allMatch(chance -> chance >= 0 && chance <= 1));
            assertTrue(Arrays.stream(chances).sum() <= 1 + 1e-12);
        }
    }

    @Test
    void moreEvidenceIsMoreChanceAndLessForTheOthers() {
        double before = 0;
        double rival = 1;
        for (double first = -1; first <= 3; first += 0.25) {
            double[] chances = model.chances(List.of(new float[] {(float) first, 0}, new float[] {1.2f, 0}));
            assertTrue(chances[0] > before, chances[0] + " at " + first);
            assertTrue(chances[1] < rival, chances[1] + " at " + first);
            before = chances[0];
            rival = chances[1];
        }
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.MAX_VALUE, -Float.MAX_VALUE, 1e30f, -1e30f, Float.MIN_VALUE, -0f})
    void extremeEvidenceHasAChanceToo(float extreme) {
        for (float[] verse : new float[][] {{extreme, 0}, {0, extreme}, {extreme, extreme}, {extreme, -extreme}}) {
            for (double chance : model.chances(List.of(verse, new float[] {1, 1}))) {
                assertTrue(chance >= 0 && chance <= 1, chance + " for " + Arrays.toString(verse));
            }
        }
    }

    @Test
    void whatIsFarFromAllThatWasSeenCountsNoMoreThanWhatIsNearly() {
        assertEquals(chance(4, 0), chance(1e6, 0));
        assertEquals(chance(1, -6), chance(1, -1e9));
        assertTrue(chance(1, -5) > chance(1, -6));
    }

    @Test
    void utilitiesThatWouldOverflowShareTheChance() {
        EvidenceModel steep = EvidenceModel.parse(List.of("0", "1", "1000", "0"));
        double[] chances = steep.chances(List.of(new float[] {6}, new float[] {6}));
        assertArrayEquals(new double[] {0.5, 0.5}, chances, 1e-9);
        assertEquals(0, steep.chances(List.of(new float[] {-6}))[0], 1e-9);
    }
}
