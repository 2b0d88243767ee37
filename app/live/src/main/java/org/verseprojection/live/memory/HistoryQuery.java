package org.verseprojection.live.memory;

import java.time.Instant;
import java.util.Optional;
import org.verseprojection.domain.Passage;

/// What is looked for in the history; all that is given must hold. Newest first.
///
/// @param passage overlaps with it
/// @param from the earliest, included
/// @param until the latest, excluded
/// @param words all stand in the shown text or in what was said, case and marks aside; said was what a decision
/// with the same id heard, or one of the same passage within five seconds
/// @param most how many, 1 to 10,000
public record HistoryQuery(
        Optional<Passage> passage, Optional<Instant> from, Optional<Instant> until, String words, int most) {
    public HistoryQuery {
        if (most < 1 || most > 10_000) {
            throw new IllegalArgumentException("between 1 and 10,000 rows, not " + most);
        }
    }

    /// The newest.
    public static HistoryQuery newest(int most) {
        return new HistoryQuery(Optional.empty(), Optional.empty(), Optional.empty(), "", most);
    }
}
