package org.verseprojection.matching;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerbatimTest {
    private static float[] verse(double share, double rarity, int heard) {
        float[] evidence = new float[Feature.COUNT];
        Feature.RUN_SHARE.set(evidence, share);
        Feature.RUN.set(evidence, Math.log1p(rarity));
        Feature.HEARD.set(evidence, heard / (double) Heard.MOST);
        return evidence;
    }

    @Test
    void theOneVerseThatHasAllOfItWordForWordIsSettled() {
        double[] settled = Verbatim.settle(List.of(verse(0.8, 30, 8), verse(1, 30, 8)), new double[] {0.6, 0.2});
        assertEquals(0.98, settled[1], 1e-9);
        assertEquals(0.015, settled[0], 1e-9);
        assertEquals(1, Math.max(1, Arrays.stream(settled).sum()), "together no more than 1");
    }

    @Test
    void twoVersesThatHaveItAreLeftToTheModel() {
        double[] chances = {0.5, 0.4};
        assertSame(chances, Verbatim.settle(List.of(verse(1, 30, 8), verse(1, 30, 8)), chances));
    }

    @Test
    void fewOrCommonWordsSettleNothing() {
        double[] chances = {0.3};
        assertSame(chances, Verbatim.settle(List.of(verse(1, 30, 5)), chances));
        assertSame(chances, Verbatim.settle(List.of(verse(1, 5, 8)), chances));
    }

    @Test
    void whatIsCertainAlreadyStaysAsItIs() {
        assertArrayEquals(new double[] {0.99}, Verbatim.settle(List.of(verse(1, 30, 8)), new double[] {0.99}));
    }
}
