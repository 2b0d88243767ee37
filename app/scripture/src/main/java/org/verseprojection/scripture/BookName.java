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
        MISHEARD,
        /// What our own recogniser made of it, and means nothing else: `salonians`. Only in speech.
        GARBLED,
        /// The same, but English: `file a man`. Only in speech, and only between `to` or the like and `chapter`.
        SOUNDS_LIKE;

        /// Whether the name is doubtful, and needs a place that exists.
        boolean doubtful() {
            return this == MISHEARD || heard();
        }

        /// Whether only a recogniser of speech would write it.
        boolean heard() {
            return this == GARBLED || this == SOUNDS_LIKE;
        }
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
