package org.verseprojection.matching;

import java.time.Duration;
import java.util.List;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Span;
import org.verseprojection.domain.Translation;

/// One place that a detector found.
///
/// @param likelihood the chance that it is meant, by this detector's evidence alone, 0 to 1
/// @param heard the words that point to it
/// @param at the end of the newest of them, since the stream began
/// @param translation the wording that they are nearest to
/// @param matched where they stand in its text of the first verse; empty where nothing was compared
/// @param left how many words of that text come behind the last of them
/// @param lean how much nearer the heard words are to the WEB than to the KJV, as evidence; negative for the KJV
public record Detection(
        Passage passage,
        Candidate.Kind kind,
        double likelihood,
        String heard,
        Duration at,
        Translation translation,
        List<Span> matched,
        int left,
        double lean) {
    public Detection {
        if (!(likelihood >= 0 && likelihood <= 1)) {
            throw new IllegalArgumentException("a likelihood lies between 0 and 1: " + likelihood);
        }
        matched = List.copyOf(matched);
    }

    /// A place that nothing was aligned with.
    Detection(
            Passage passage,
            Candidate.Kind kind,
            double likelihood,
            String heard,
            Duration at,
            Translation translation,
            List<Span> matched) {
        this(passage, kind, likelihood, heard, at, translation, matched, 0, 0);
    }

    Detection withLikelihood(double other) {
        return new Detection(passage, kind, other, heard, at, translation, matched, left, lean);
    }

    Candidate candidate(double confidence) {
        return new Candidate(passage, confidence, kind, heard, translation, matched);
    }
}
