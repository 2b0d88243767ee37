package org.verseprojection.matching;

import java.util.List;

/// Settles what needs no weighing: where all that was heard stands in one verse word for word, and in no other, it is
/// that verse.
final class Verbatim {
    private static final double CERTAIN = 0.98;

    /// Fewer words, or commoner ones, may be plain English.
    private static final double LEAST_WORDS = 6.0 / Heard.MOST;

    private static final double LEAST = Math.log1p(10);

    private Verbatim() {}

    /// The chances, or where one verse is settled, nearly all of the chance for it.
    static double[] settle(List<float[]> evidence, double[] chances) {
        int only = -1;
        for (int i = 0; i < chances.length; i++) {
            float[] verse = evidence.get(i);
            boolean whole = Feature.RUN_SHARE.of(verse) > 0.999f && Feature.HEARD.of(verse) > LEAST_WORDS - 0.001;
            if (whole && Feature.RUN.of(verse) >= LEAST) {
                if (only >= 0) {
                    return chances;
                }
                only = i;
            }
        }
        if (only < 0 || chances[only] >= CERTAIN) {
            return chances;
        }
        double[] settled = chances.clone();
        double others = 1 - chances[only];
        for (int i = 0; i < settled.length; i++) {
            settled[i] *= (1 - CERTAIN) / others;
        }
        settled[only] = CERTAIN;
        return settled;
    }
}
