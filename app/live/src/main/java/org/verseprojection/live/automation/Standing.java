package org.verseprojection.live.automation;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Ranking;

/// How an announced passage stood in the last ranking. It fades while the preacher goes on, faster once it is read, and
/// stands; what a newer pass no longer reads fades at once, and was misheard.
///
/// @param confidence 0 to 1
/// @param heardUntil since the stream began
/// @param read whether it, or a verse of it, was heard read since: then it was not misheard
record Standing(double confidence, Duration heardUntil, boolean read) {
    /// What fades faster than that was misheard: between the second in which a ranker lets go what a newer pass no
    /// longer reads, and the two and a half of a quotation that the speaker has left behind.
    private static final Duration MISHEARD = Duration.ofMillis(1600);

    /// The chance from which a quotation tells that what was announced is being read.
    private static final double READING = 0.5;

    /// The first one.
    Standing(double confidence, Duration heardUntil) {
        this(confidence, heardUntil, false);
    }

    /// How it stands in the next ranking; empty where it was misheard.
    Optional<Standing> in(Ranking ranking, Passage passage) {
        Optional<Double> best = ranking.items().stream()
                .filter(candidate -> candidate.passage().equals(passage) && candidate.kind() != Candidate.Kind.NEXT)
                .map(Candidate::confidence)
                .max(Comparator.naturalOrder());
        boolean nowRead = read || ranking.items().stream().anyMatch(candidate -> reads(candidate, passage));
        double still = best.orElse(0.0);
        return nowRead || (best.isPresent() && still >= confidence * fading(ranking.heardUntil()))
                ? Optional.of(new Standing(still, ranking.heardUntil(), nowRead))
                : Optional.empty();
    }

    private static boolean reads(Candidate candidate, Passage passage) {
        return candidate.kind() == Candidate.Kind.QUOTATION
                && candidate.confidence() >= READING
                && passage.contains(candidate.passage().first())
                && passage.contains(candidate.passage().last());
    }

    private double fading(Duration now) {
        double passed = Math.max(0, now.minus(heardUntil).toMillis());
        return Math.pow(0.5, passed / MISHEARD.toMillis());
    }
}
