package org.verseprojection.scripture;

import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Span;

/// What a stretch of text refers to.
public sealed interface ReferenceFinding {
    /// The characters that say it.
    Span where();

    /// An existing place. A chapter alone is all of its verses, a book alone all of its chapters.
    record Found(Passage passage, Precision precision, Span where) implements ReferenceFinding {}

    /// A reference to a place that does not exist.
    ///
    /// @param message what is wrong, for the reader: `John 3 has 36 verses`
    record NoSuchPlace(String message, Span where) implements ReferenceFinding {}
}
