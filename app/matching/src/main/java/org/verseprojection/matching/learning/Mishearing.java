package org.verseprojection.matching.learning;

/// What this voice is heard as.
///
/// @param heard one to three words, small letters, one blank between
/// @param said the words that were meant, likewise; for a book its title
/// @param name whether it is a book's name, heard before a number; else words of a verse
/// @param times how often it was seen
/// @param days on how many days
/// @param share of all times that these words were heard
public record Mishearing(String heard, String said, boolean name, int times, int days, double share) {
    /// So many are kept.
    static final int MOST = 200;
}
