package org.verseprojection.matching.learning;

import java.time.Instant;
import java.util.List;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Ranking;
import org.verseprojection.domain.Translation;

/// One decision of the operator, with what was heard and listed then.
///
/// @param at when it was taken
/// @param speaker who preached, as any name or key; empty where nobody knows. All speakers of a booth are one church
/// @param translation that was shown
/// @param heard the words around the decision as the recogniser gave them; empty where nobody listened
/// @param shown the picks as they stood, the best first
/// @param chosen what was chosen or, by [How#DISMISSED] and [How#WRONG], turned away
public record Lesson(
        Instant at, String speaker, Translation translation, String heard, List<Shown> shown, Passage chosen, How how) {
    /// The longest text of what was heard, in characters.
    public static final int LONGEST = 999;

    /// How it was decided.
    public enum How {
        /// It was among the picks.
        PICKED,
        /// It was searched for by hand: the picks missed it.
        SEARCHED,
        /// It came next in a reading.
        READ_ON,
        /// It was not wanted; it may well have been said.
        DISMISSED,
        /// It was not what was said.
        WRONG;

        /// Whether the passage was chosen.
        public boolean chosen() {
            return this == PICKED || this == SEARCHED || this == READ_ON;
        }
    }

    /// A pick as it stood.
    ///
    /// @param confidence 0 to 1
    public record Shown(Passage passage, double confidence, Candidate.Kind kind) {}

    /// @throws IllegalArgumentException where the text or the list is too long
    public Lesson {
        shown = List.copyOf(shown);
        if (heard.length() > LONGEST) {
            throw new IllegalArgumentException("a text of " + heard.length() + " characters");
        }
        if (shown.size() > Ranking.MOST) {
            throw new IllegalArgumentException(shown.size() + " picks");
        }
    }
}
