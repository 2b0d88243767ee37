package org.verseprojection.matching.learning;

/// What is expected of books, chapters and verses before anything was counted here.
interface Shares {
    /// Of the whole Bible.
    double shareOfBook(int book);

    /// Of its book.
    double shareOfChapter(int chapter);

    /// Of its chapter.
    double shareOfVerse(int ordinal);
}
