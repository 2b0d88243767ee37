package org.verseprojection.sync;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.memory.Feedback;
import org.verseprojection.live.memory.Feedback.Match;
import org.verseprojection.live.memory.How;

/// Decisions.
final class Rows {
    static final Instant AT = Instant.parse("2026-01-11T09:30:00Z");

    private Rows() {}

    static Feedback picked(String transcription) {
        return row(How.PICKED, transcription, "John.3.16", List.of(match("John.3.16", 0.92), match("Rom.5.8", 0.31)));
    }

    /// So many with different words.
    static Feedback[] many(int count, String words) {
        return IntStream.range(0, count).mapToObj(i -> picked(words + i)).toArray(Feedback[]::new);
    }

    static Feedback at(Instant at) {
        Feedback row = picked("god so loved the world");
        return new Feedback(
                row.id(),
                at,
                row.gathering(),
                row.how(),
                row.transcription(),
                row.passage(),
                row.translation(),
                List.of());
    }

    static Feedback row(How how, String transcription, String osis, List<Match> matches) {
        return new Feedback(
                UUID.randomUUID(),
                AT,
                Optional.empty(),
                how,
                transcription,
                Passage.ofOsis(osis),
                Translation.KJV,
                matches);
    }

    static Match match(String osis, double confidence) {
        return new Match(Passage.ofOsis(osis), confidence, Candidate.Kind.QUOTATION);
    }
}
