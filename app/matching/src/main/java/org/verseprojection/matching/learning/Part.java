package org.verseprojection.matching.learning;

/// What is learned, part by part; each can be left out alone.
public enum Part {
    /// Which books and passages are quoted here, which translation is shown, and by which phrases a verse is led to.
    HABITS,
    /// How much each kind of evidence counts.
    WEIGHTS,
    /// What this voice is heard as.
    MISHEARINGS,
    /// How sure is sure.
    CONFIDENCE,
    /// What a verse means, as it is told here.
    MEANING
}
