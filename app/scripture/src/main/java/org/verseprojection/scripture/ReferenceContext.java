package org.verseprojection.scripture;

import java.util.OptionalInt;
import org.verseprojection.domain.Book;
import org.verseprojection.domain.VerseRef;

/// The place that was last spoken of: what `verse twelve` or `the next verse` count from.
///
/// @param chapter absent where only the book is known
/// @param verse the last verse that was read, absent where only the chapter is known
public record ReferenceContext(Book book, OptionalInt chapter, OptionalInt verse) {
    public ReferenceContext {
        if (verse.isPresent() && chapter.isEmpty()) {
            throw new IllegalArgumentException("verse " + verse.getAsInt() + " of " + book.title() + " has no chapter");
        }
    }

    /// A book, with or without a chapter.
    public ReferenceContext(Book book, OptionalInt chapter) {
        this(book, chapter, OptionalInt.empty());
    }

    /// That verse was the last one read.
    public static ReferenceContext at(VerseRef verse) {
        return new ReferenceContext(verse.book(), OptionalInt.of(verse.chapter()), OptionalInt.of(verse.verse()));
    }
}
