package org.verseprojection.matching.learning;

import java.util.List;
import java.util.Set;

/// What came of the examination of a new version.
///
/// @param learned that is to be used: the new version, without the parts that failed
/// @param leftOut the parts that were left out; where that did not mend it, all of them
/// @param picks how many held-back picks stand first, before and with the whole new version
/// @param general how many wordings of the general set are found first, likewise
public record Judgement(Learned learned, Set<Part> leftOut, Score picks, Score general) {
    public Judgement {
        leftOut = Set.copyOf(leftOut);
    }

    /// How many came out right.
    ///
    /// @param before right without anything learned
    /// @param after right with it
    /// @param turned those that came out otherwise, for better or worse
    /// @param of all
    public record Score(int before, int after, int turned, int of) {
        /// More than half a point of a hundred may not be lost.
        private static final double MAY_LOSE = 0.005;

        /// Of a normal distribution a twentieth lies beyond so many deviations.
        private static final double SURE = 1.64;

        static Score of(List<Boolean> before, List<Boolean> after) {
            int right = 0;
            int turned = 0;
            int first = 0;
            for (int i = 0; i < after.size(); i++) {
                first += before.get(i) ? 1 : 0;
                right += after.get(i) ? 1 : 0;
                turned += before.get(i).equals(after.get(i)) ? 0 : 1;
            }
            return new Score(first, right, turned, after.size());
        }

        /// Whether no more was lost here.
        public boolean harmless() {
            return before - after <= MAY_LOSE * of;
        }

        /// Whether no more is lost elsewhere either, nineteen times of twenty: what has turned here might as well have
        /// turned the other way, so the loss has a deviation of the root of how many did (McNemar 1947).
        public boolean surelyHarmless() {
            return before - after + SURE * Math.sqrt(turned) <= MAY_LOSE * of;
        }
    }

    /// Whether the whole new version is used.
    public boolean whole() {
        return leftOut.isEmpty();
    }
}
