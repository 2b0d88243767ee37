package org.verseprojection.scripture;

/// Takes the verses of a text one at a time.
@FunctionalInterface
public interface VerseVisitor {
    /// Takes one verse.
    ///
    /// @param ordinal the verse's place in the versification, from 0
    /// @param text never blank
    void verse(int ordinal, String text);
}
