package org.verseprojection.scripture;

/// How the text of a reference came about.
public enum Style {
    /// Written by hand: `Jn 3.16`, `I Cor. xiii. 4`.
    TYPED,
    /// Spoken and transcribed: `John three sixteen`, `the twenty-third psalm`.
    SPOKEN
}
