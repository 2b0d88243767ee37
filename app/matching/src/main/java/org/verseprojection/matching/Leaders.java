package org.verseprojection.matching;

import java.util.List;

/// The few best of some verses, to tell how far one leads the others that do not adjoin it.
final class Leaders {
    /// A verse and its two neighbours, and one more.
    private static final int KEPT = 4;

    private final int[] ordinals = new int[KEPT];
    private final float[] scores = new float[KEPT];
    private int size;

    Leaders(List<Integer> verses, float[] each) {
        for (int i = 0; i < each.length; i++) {
            int at = size < KEPT ? size++ : KEPT;
            while (at > 0 && scores[at - 1] < each[i]) {
                if (at < KEPT) {
                    scores[at] = scores[at - 1];
                    ordinals[at] = ordinals[at - 1];
                }
                at--;
            }
            if (at < KEPT) {
                scores[at] = each[i];
                ordinals[at] = verses.get(i);
            }
        }
    }

    /// ln of a verse's score over the best of the others that do not adjoin it, −2 to 2.
    double lead(int ordinal, float score) {
        float other = 0;
        for (int i = 0; i < size; i++) {
            if (Math.abs(ordinals[i] - ordinal) > 1) {
                other = scores[i];
                break;
            }
        }
        return Math.clamp(Math.log((score + 1) / (other + 1)), -2, 2);
    }
}
