package org.verseprojection.matching.learning;

/// Words by which a verse is led to here, such as "it is written in".
///
/// @param words two to four, small letters, one blank between
/// @param times how often a verse came behind them
/// @param days on how many days
/// @param share of all times that they were heard
public record Phrase(String words, int times, int days, double share) {
    /// So many are kept.
    static final int MOST = 40;
}
