package org.verseprojection.matching.learning;

import java.util.List;

/// Looks at a lesson again, with the program as it came: what the search finds in its words, and how they lie against
/// what was chosen. The same lesson always gives the same; one thread.
public interface Replay {
    /// What the evidence for a verse is called, in its order.
    List<String> evidence();

    /// What is seen in that lesson.
    Replayed of(Lesson lesson);

    /// A verse's vector as it came, of unit length; empty where nothing is embedded.
    float[] vector(int ordinal);

    /// How rare a heard word is among the verses, from nearly 0 for `the` to 13.
    double rarity(String word);
}
