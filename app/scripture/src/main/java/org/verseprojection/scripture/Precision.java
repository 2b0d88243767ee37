package org.verseprojection.scripture;

/// How closely a reference names its place.
public enum Precision {
    /// A whole book.
    BOOK,
    /// A whole chapter, or a run of them.
    CHAPTER,
    /// A verse, or a run of them.
    VERSE
}
