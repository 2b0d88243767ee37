package org.verseprojection.cli.bench;

import java.util.List;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Ranking;

/// What was offered from a moment on.
///
/// @param at seconds since the stream began
/// @param picks the best first
record Offer(double at, List<Pick> picks) {
    /// @param osis the first verse of what is offered
    record Pick(String osis, double confidence) {}

    Offer {
        picks = List.copyOf(picks);
    }

    static Offer of(Ranking ranking, double at) {
        return new Offer(at, ranking.items().stream().map(Offer::pick).toList());
    }

    private static Pick pick(Candidate candidate) {
        return new Pick(candidate.passage().first().osis(), candidate.confidence());
    }

    /// How far up a verse stands: 0 first, negative where it is not offered.
    int placeOf(String osis) {
        for (int i = 0; i < picks.size(); i++) {
            if (picks.get(i).osis().equals(osis)) {
                return i;
            }
        }
        return -1;
    }
}
