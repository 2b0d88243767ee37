package org.verseprojection.scripture;

/// Where an item of a written reference begins or ends.
///
/// @param verse 0 for the whole chapter
/// @param explicit whether chapter and verse are told apart by more than their order
record WrittenPlace(int chapter, int verse, boolean explicit) {
    private static final int NO_VERSE = 1_000;

    /// A verse that was written down: 0 is none that exists.
    static WrittenPlace ofVerse(int chapter, int verse, boolean explicit) {
        return new WrittenPlace(chapter, verse == 0 ? NO_VERSE : verse, explicit);
    }

    /// A whole chapter.
    static WrittenPlace ofChapter(int chapter) {
        return new WrittenPlace(chapter, 0, true);
    }
}
