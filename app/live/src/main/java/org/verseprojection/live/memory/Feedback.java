package org.verseprojection.live.memory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Ranking;
import org.verseprojection.domain.Translation;

/// One decision of the operator, with what was heard and listed then: a labelled example.
///
/// @param id made where it happened; two rows with the same are one
/// @param gathering the service that it belongs to, where one was going on
/// @param transcription the words around it and no more; empty where nobody listened
/// @param passage what was chosen, or what was refused
/// @param matches the picks as they stood when it was chosen, the best first; at most ten
public record Feedback(
        UUID id,
        Instant at,
        Optional<UUID> gathering,
        How how,
        String transcription,
        Passage passage,
        Translation translation,
        List<Match> matches) {
    /// Longest transcription in characters; the cloud's limit.
    public static final int LONGEST = 999;

    /// One pick as it stood.
    ///
    /// @param confidence 0 to 1
    public record Match(Passage passage, double confidence, Candidate.Kind kind) {}

    /// @throws IllegalArgumentException where the transcription is longer than [#LONGEST], or the matches are more
    /// than ten
    public Feedback {
        matches = List.copyOf(matches);
        if (transcription.length() > LONGEST) {
            throw new IllegalArgumentException("a transcription of " + transcription.length() + " characters");
        }
        if (matches.size() > Ranking.MOST) {
            throw new IllegalArgumentException(matches.size() + " matches");
        }
    }
}
