package org.verseprojection.matching.learning;

import java.util.List;

/// A lesson, looked at again.
///
/// @param words all that was heard, small letters
/// @param rivals the likeliest verses that the search finds there; empty where what was chosen was not spoken
/// @param swaps what may have been misheard
/// @param led the words just before the verse began, the newest last; empty where it is not clear where it began
/// @param said the vector of what was said, of unit length; empty where nothing was embedded
/// @param spoken the verse that was spoken, by its ordinal; −1 where that is not clear
public record Replayed(
        List<String> words, List<Rival> rivals, List<Swap> swaps, List<String> led, float[] said, int spoken) {
    public static final Replayed NOTHING = new Replayed(List.of(), List.of(), List.of(), List.of(), new float[0], -1);

    /// How a verse stands to the decision.
    public enum Side {
        /// It is what was chosen.
        CHOSEN,
        /// It stood among the picks and was not chosen, though it is neither next to what was chosen nor like it.
        PASSED_OVER,
        /// It was said to be wrong.
        WRONG,
        /// All others: that they were not chosen says nothing.
        ASIDE
    }

    /// A verse that the search finds.
    ///
    /// @param evidence in deviations, in the order of [Replay#evidence]
    /// @param utility what speaks for it on the whole, as the program came; that of "none" is 0
    public record Rival(int ordinal, Side side, float[] evidence, double utility) {}

    /// Heard words where others were said.
    ///
    /// @param name whether it is a book's name before a number
    public record Swap(String heard, String said, boolean name) {}

    public Replayed {
        words = List.copyOf(words);
        rivals = List.copyOf(rivals);
        swaps = List.copyOf(swaps);
        led = List.copyOf(led);
    }
}
