package org.verseprojection.domain;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What is offered at a moment, the best first.
///
/// @param heardUntil the newest sample that it rests on, since the stream began
/// @param items at most [#MOST], confidence falling, no passage twice
public record Ranking(Duration heardUntil, List<Candidate> items) {
    /// How many picks an operator is shown.
    public static final int MOST = 10;

    public Ranking {
        items = List.copyOf(items);
        if (items.size() > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " picks are offered, not " + items.size());
        }
        Set<Passage> seen = new HashSet<>();
        double before = 1;
        for (Candidate item : items) {
            if (item.confidence() > before) {
                throw new IllegalArgumentException(item.passage().osis() + " is surer than the pick above it");
            }
            before = item.confidence();
            if (!seen.add(item.passage())) {
                throw new IllegalArgumentException(item.passage().osis() + " is offered twice");
            }
        }
    }

    /// Nothing to offer.
    public static Ranking empty(Duration heardUntil) {
        return new Ranking(heardUntil, List.of());
    }
}
