package org.verseprojection.matching.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConfidenceTest {
    private static final Habits.Times NONE = ordinal -> 0;

    @Test
    void nothingLearnedChangesNothing() {
        double[] chances = {0.7, 0.2};
        assertSame(chances, Confidence.SAME.of(chances));
    }

    @Test
    void everyOrderIsKeptAndTheWholeStaysAChance() {
        double[] read = new Confidence(-0.4, 1.3).of(new double[] {0.2, 0.7, 0.05, 0});
        assertTrue(read[1] > read[0] && read[0] > read[2] && read[2] > read[3]);
        assertTrue(read[0] + read[1] + read[2] < 0.95);
        assertEquals(0, read[3]);
    }

    @Test
    void sharpnessLeavesTheChanceThatAnyIsMeant() {
        double[] read = new Confidence(0, 1.33).of(new double[] {0.6, 0.2});
        assertEquals(0.8, read[0] + read[1], 1e-9);
        assertTrue(read[0] > 0.6);
    }

    @Test
    void nothingGoesBeyondTheBounds() {
        assertThrows(IllegalArgumentException.class, () -> new Confidence(0.1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Confidence(Double.NaN, 1));
        assertThrows(IllegalArgumentException.class, () -> new Confidence(0, 2));
    }

    @Test
    void whatIsAlwaysRightIsReadSharperAndWhatIsCalledWrongLower() {
        ConfidenceFit right = new ConfidenceFit();
        ConfidenceFit wrong = new ConfidenceFit();
        Replayed chosen = rivals(Replayed.Side.CHOSEN);
        Replayed refused = rivals(Replayed.Side.WRONG);
        for (int i = 0; i < 200; i++) {
            right.learn(chosen, NONE, new double[2]);
            wrong.learn(refused, NONE, new double[2]);
        }
        assertTrue(right.found().sharpness() > 1.1);
        assertEquals(0, right.found().offset());
        assertEquals(Confidence.LEAST_OFFSET, wrong.found().offset());
        assertEquals(1, wrong.found().sharpness());
    }

    private static Replayed rivals(Replayed.Side first) {
        return new Replayed(
                List.of(),
                List.of(
                        new Replayed.Rival(1, first, new float[2], 2),
                        new Replayed.Rival(2, Replayed.Side.ASIDE, new float[2], 1)),
                List.of(),
                List.of(),
                new float[0],
                -1);
    }

    @Test
    void withoutLessonsItIsTheSame() {
        Confidence found = new ConfidenceFit().found();
        assertArrayEquals(new double[] {0, 1}, new double[] {found.offset(), found.sharpness()});
    }
}
