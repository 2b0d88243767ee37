package org.verseprojection.scripture;

/// The terminals of the grammars of references.
sealed interface Term {
    int start();

    int end();

    /// The name of a book.
    ///
    /// @param opens whether a sentence begins with it
    record Name(BookName name, boolean numbered, boolean capital, boolean opens, int start, int end) implements Term {
        /// Whether a number belongs to the book and was not said: `Corinthians`.
        boolean lacksNumber() {
            return !numbered && Character.isDigit(name.book().osis().charAt(0));
        }
    }

    /// A number in digits, in Roman numerals, or one word of a spoken number.
    record Numeral(int value, Form form, boolean ordinal, int start, int end) implements Term {}

    /// A word that means something to the grammar.
    record Key(Keyword keyword, int start, int end) implements Term {}

    /// A punctuation mark.
    record Mark(int symbol, int start, int end) implements Term {}

    /// Any other word.
    ///
    /// @param capital whether it was written with a capital
    record Other(String lower, boolean capital, int start, int end) implements Term {}

    /// How a number is written or said.
    enum Form {
        DIGITS,
        ROMAN,
        OH,
        UNIT,
        TEEN,
        TENS,
        HUNDRED
    }

    /// What a word means to the grammar.
    enum Keyword {
        CHAPTER,
        CHAPTERS,
        VERSE,
        THROUGH,
        AND,
        OF,
        IN,
        THE,
        NOT,
        CORRECTION,
        NEXT,
        PREVIOUS,
        TITLE,
        AND_NEXT,
        AND_FOLLOWING,
        FROM
    }
}
