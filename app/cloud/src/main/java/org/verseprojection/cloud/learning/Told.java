package org.verseprojection.cloud.learning;

import java.time.Instant;
import org.verseprojection.domain.Translation;

/// A row of feedback, as it is learned from.
///
/// @param row a number that is the row's own, evenly spread
/// @param church a number that is the account's own, evenly spread; the account itself is not known here
/// @param ordinal of the chosen verse
/// @param translation that was shown
record Told(long row, long church, Instant at, String words, int ordinal, Translation translation) {
    private static final long HELD_OUT = 10;

    /// Whether the church is one of those that nothing is learned from: it is tried on them.
    boolean heldOut() {
        return Math.floorMod(church >>> 7, HELD_OUT) == 0;
    }
}
