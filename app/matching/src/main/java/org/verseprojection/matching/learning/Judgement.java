package org.verseprojection.matching.learning;

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
    /// @param of all
    public record Score(int before, int after, int of) {
        /// More than half a point of a hundred may not be lost.
        private static final double MAY_LOSE = 0.005;

        /// Whether what was learned does no harm here.
        public boolean harmless() {
            return before - after <= MAY_LOSE * of;
        }
    }

    /// Whether the whole new version is used.
    public boolean whole() {
        return leftOut.isEmpty();
    }
}
