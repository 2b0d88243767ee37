package org.verseprojection.matching;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;
import org.verseprojection.scripture.Scripture;
import org.verseprojection.scripture.Versification;

/// Somebody who reads and announces, and who follows.
abstract class FollowedReading {
    static final Versification VERSIFICATION = Scripture.load().versification();
    final ReadingFollower follower = new ReadingFollower(VERSIFICATION);

    static Duration seconds(double seconds) {
        return Duration.ofMillis((long) (seconds * 1000));
    }

    static Detection found(String osis, Candidate.Kind kind, double likelihood, double at, int left, double lean) {
        return new Detection(
                Passage.ofOsis(osis), kind, likelihood, "", seconds(at), Translation.KJV, List.of(), left, lean);
    }

    void reads(String osis, double at, int left, double lean) {
        follower.heard(List.of(found(osis, Candidate.Kind.QUOTATION, 0.95, at, left, lean)));
    }

    void reads(String osis, double at, int left) {
        reads(osis, at, left, 0);
    }

    void announces(String osis, double at) {
        follower.named(List.of(found(osis, Candidate.Kind.REFERENCE, 0.95, at, 0, 0)));
    }

    Optional<Detection> next(double now) {
        return follower.next(seconds(now), since -> 0);
    }
}
