package org.verseprojection.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BestTest {
    @Test
    void theGreatestComeFirstAndOfEqualsTheFirst() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            float[] scores = new float[random.nextInt(60)];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = random.nextInt(12) - 3;
            }
            List<Integer> sorted = IntStream.range(0, scores.length)
                    .filter(i -> scores[i] > 0)
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> -scores[i]))
                    .limit(7)
                    .toList();
            Best best = new Best(7);
            best.of(scores);
            List<Integer> found =
                    IntStream.range(0, best.size()).map(best::ordinal).boxed().toList();
            assertEquals(sorted, found, Arrays.toString(scores));
        }
    }

    @Test
    void pairsAreRankedByTheirSums() {
        Best best = new Best(2);
        best.ofPairs(new float[] {5, 0, 3, 3, 1, 9});
        assertEquals(2, best.size());
        assertEquals(4, best.ordinal(0));
        assertEquals(2, best.ordinal(1));
    }
}
