package org.verseprojection.matching.learning;

import java.util.List;
import org.verseprojection.domain.Passage;

/// Why a verse is offered where it is, for a screen to put into words.
///
/// @param chance as it is offered, 0 to 1
/// @param untaught the chance without anything learned
/// @param rank its place by that, from 1; 0 where it is not offered
/// @param untaughtRank its place without anything learned; 0 where it was not offered then
/// @param reasons what spoke for and against it, the strongest first
public record Explanation(
        Passage passage, double chance, double untaught, int rank, int untaughtRank, List<Reason> reasons) {
    public Explanation {
        reasons = List.copyOf(reasons);
    }

    /// What may speak for a verse.
    public enum Ground {
        /// Its words were heard, in their order.
        WORDS,
        /// A run of its words was heard exactly.
        EXACT_RUN,
        /// Its words are among what was heard, in any order, or words of like meaning.
        SEARCH,
        /// What was said means the same.
        MEANING,
        /// The verses around it fit, or the reading or the announcement that is going on.
        SURROUNDINGS,
        /// Everybody knows it.
        WELL_KNOWN,
        /// This church and this preacher quote it, its chapter or its book often. Learned.
        HABIT,
        /// A phrase was heard by which verses are led to here. Learned.
        PHRASE,
        /// A word was heard that this voice was often heard as. Learned.
        MISHEARING,
        /// The kinds of evidence count otherwise here. Learned.
        WEIGHTS,
        /// It was chosen before where the like was said. Learned.
        MOVED_MEANING,
        /// Being sure was found to mean something else here. Learned.
        CONFIDENCE
    }

    /// One thing that spoke for it or against it.
    ///
    /// @param times by how much it multiplies the odds against the other verses; under 1 it speaks against it
    /// @param words that show it, where there are any: what was heard, or `heard → said`
    public record Reason(Ground ground, double times, String words) {}
}
