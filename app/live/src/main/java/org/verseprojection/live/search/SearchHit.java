package org.verseprojection.live.search;

import java.util.List;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Span;
import org.verseprojection.domain.Translation;

/// One answer to what was typed.
///
/// @param kind what it is
/// @param passage what it would show; for a book, its first verse
/// @param completion what the search field holds after it was completed by Tab: `1 Corinthians `, `John 3:16`
/// @param label what people read: a book's name, or a reference
/// @param text the first verse's text in the translation asked for; empty for a book
/// @param translation whose text it is
/// @param matched where the typed words stand in it
public record SearchHit(
        Kind kind,
        Passage passage,
        String completion,
        String label,
        String text,
        Translation translation,
        List<Span> matched) {
    public enum Kind {
        /// The beginning of a book's name was typed.
        BOOK,
        /// A place was named.
        REFERENCE,
        /// Words were typed that the verse has.
        WORDS
    }
}
