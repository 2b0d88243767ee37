package org.verseprojection.scripture;

/// The smallest pieces of text that the parser tells apart; white space lies between them.
sealed interface Token {
    int start();

    int end();

    /// Letters, with the apostrophes inside them.
    ///
    /// @param lower in lower case, without a possessive `'s`
    /// @param capital whether it was written with a capital
    record Word(String lower, boolean capital, int start, int end) implements Token {}

    /// Digits of any script.
    ///
    /// @param value at most [Tokeniser#MOST]
    /// @param ordinal whether a fitting `st`, `nd`, `rd` or `th` follows; it belongs to the token
    record Digits(int value, boolean ordinal, int start, int end) implements Token {}

    /// Any other character.
    record Mark(int symbol, int start, int end) implements Token {}
}
