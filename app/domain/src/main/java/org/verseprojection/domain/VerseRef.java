package org.verseprojection.domain;

import java.util.Comparator;
import java.util.Objects;

/// One verse's address, in KJV versification. That the place exists is the versification's to say, not this record's.
///
/// @param chapter from 1
/// @param verse from 1
public record VerseRef(Book book, int chapter, int verse) implements Comparable<VerseRef> {
    private static final Comparator<VerseRef> CANONICAL = Comparator.comparing(VerseRef::book)
            .thenComparingInt(VerseRef::chapter)
            .thenComparingInt(VerseRef::verse);

    public VerseRef {
        Objects.requireNonNull(book);
        if (chapter < 1 || verse < 1) {
            throw new IllegalArgumentException("chapter and verse count from 1: " + chapter + ":" + verse);
        }
    }

    /// The OSIS form, such as `John.3.16`.
    public String osis() {
        return book.osis() + "." + chapter + "." + verse;
    }

    /// What people read, such as `John 3:16`.
    public String reference() {
        return book.citation() + " " + chapter + ":" + verse;
    }

    /// Reads the OSIS form of one verse.
    ///
    /// @throws IllegalArgumentException where it is not `Book.chapter.verse`
    public static VerseRef ofOsis(String osis) {
        String[] parts = osis.split("\\.", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not an OSIS verse, such as John.3.16: " + osis);
        }
        Book book = Book.ofOsis(parts[0])
                .orElseThrow(() -> new IllegalArgumentException("no book is called " + parts[0] + " in OSIS: " + osis));
        try {
            return new VerseRef(book, Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("not an OSIS verse, such as John.3.16: " + osis, notANumber);
        }
    }

    @Override
    public int compareTo(VerseRef other) {
        return CANONICAL.compare(this, other);
    }
}
