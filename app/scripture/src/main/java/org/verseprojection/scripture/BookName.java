package org.verseprojection.scripture;

import org.verseprojection.domain.Book;

/// A name that a book goes by.
record BookName(Book book, Origin origin, Everyday everyday) {
    /// What kind of name it is.
    enum Origin {
        /// In full: `Genesis`, `Song of Songs`.
        FULL,
        /// Shortened, in writing: `Gn`.
        ABBREVIATION,
        /// What a recogniser of speech writes for it, or something spelled nearly like it.
        MISHEARD
    }

    /// What else the name means in ordinary speech.
    enum Everyday {
        /// Nothing: `Habakkuk`.
        NOTHING,
        /// A person: `James`.
        PERSON,
        /// An ordinary word: `Acts`, `Mark`, `Job`.
        WORD
    }
}
