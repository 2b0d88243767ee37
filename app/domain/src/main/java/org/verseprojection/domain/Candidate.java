package org.verseprojection.domain;

import java.util.List;

/// One verse or passage that is offered, and why.
///
/// @param confidence the chance that it is the right one, 0 to 1
/// @param heard the words that led to it, as they were heard
/// @param translation the wording that they are nearest to, to show first
/// @param matched where those words stand in that translation's text of the first verse; empty where nothing was
/// compared
public record Candidate(
        Passage passage, double confidence, Kind kind, String heard, Translation translation, List<Span> matched) {
    /// How it was found.
    public enum Kind {
        /// Announced: book, chapter and verse were named.
        REFERENCE,
        /// Its words, or nearly its words, were spoken.
        QUOTATION,
        /// Its meaning was spoken in other words.
        PARAPHRASE,
        /// Armed because a reading goes on.
        NEXT
    }

    public Candidate {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("a confidence lies between 0 and 1: " + confidence);
        }
        matched = List.copyOf(matched);
    }
}
