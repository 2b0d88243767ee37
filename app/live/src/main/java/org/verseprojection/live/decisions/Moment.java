package org.verseprojection.live.decisions;

import java.time.Instant;
import java.util.List;
import org.verseprojection.domain.Hypothesis;
import org.verseprojection.live.picks.Slot;

/// What the operator had before them when something was decided.
///
/// @param heard the words around it; nothing while nobody listens
/// @param listed the picks in their places, with their confidences, by number
/// @param rehearsed whether a recording plays instead of a service: nothing is to be learnt from it
public record Moment(Instant at, Hypothesis heard, List<Slot> listed, boolean rehearsed) {
    public Moment {
        listed = List.copyOf(listed);
    }
}
