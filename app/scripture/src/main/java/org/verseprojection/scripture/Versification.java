package org.verseprojection.scripture;

import java.util.Objects;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.verseprojection.domain.Book;
import org.verseprojection.domain.VerseRef;

/// Which verses there are, and their canonical order. All places of this program are in the KJV's versification.
///
/// Chapters and verses count from 1, ordinals from 0. Immutable.
public final class Versification {
    private final int[][] firstOrdinals; // by book and chapter, one past the last chapter included
    private final int size;

    private Versification(int[][] firstOrdinals, int size) {
        this.firstOrdinals = firstOrdinals;
        this.size = size;
    }

    /// A versification of 66 books.
    ///
    /// @param verses how many verses there are, by book number - 1 and chapter - 1
    /// @throws IllegalArgumentException where a book is missing or a chapter is empty
    public static Versification of(int[][] verses) {
        Book[] books = Book.values();
        if (verses.length != books.length) {
            throw new IllegalArgumentException(
                    "a versification needs " + books.length + " books, not " + verses.length);
        }
        int[][] firsts = new int[verses.length][];
        int size = 0;
        for (int book = 0; book < verses.length; book++) {
            int chapters = verses[book].length;
            firsts[book] = new int[chapters + 1];
            for (int chapter = 0; chapter < chapters; chapter++) {
                if (verses[book][chapter] < 1) {
                    throw new IllegalArgumentException(books[book].title() + " " + (chapter + 1) + " has no verses");
                }
                firsts[book][chapter] = size;
                size += verses[book][chapter];
            }
            firsts[book][chapters] = size;
        }
        return new Versification(firsts, size);
    }

    /// How many chapters the book has.
    public int chapters(Book book) {
        return firstOrdinals[book.number() - 1].length - 1;
    }

    /// How many verses the chapter has: 0 where there is no such chapter.
    public int verses(Book book, int chapter) {
        if (chapter < 1 || chapter > chapters(book)) {
            return 0;
        }
        int[] firsts = firstOrdinals[book.number() - 1];
        return firsts[chapter] - firsts[chapter - 1];
    }

    /// Whether there is such a verse.
    public boolean exists(VerseRef verse) {
        return verse.verse() <= verses(verse.book(), verse.chapter());
    }

    /// How many verses there are in all: 31,102 in the KJV.
    public int size() {
        return size;
    }

    /// The verse's place in canonical order, from 0.
    ///
    /// @throws IllegalArgumentException where there is no such verse
    public int ordinal(VerseRef verse) {
        if (!exists(verse)) {
            throw new IllegalArgumentException("there is no " + verse.reference());
        }
        return firstOrdinals[verse.book().number() - 1][verse.chapter() - 1] + verse.verse() - 1;
    }

    /// The verse at that place in canonical order.
    ///
    /// @throws IndexOutOfBoundsException outside 0 to `size() - 1`
    public VerseRef at(int ordinal) {
        Objects.checkIndex(ordinal, size);
        int book = lastNotAfter(firstOrdinals.length, at -> firstOrdinals[at][0], ordinal);
        int[] firsts = firstOrdinals[book];
        int chapter = lastNotAfter(firsts.length, at -> firsts[at], ordinal);
        return new VerseRef(Book.ofNumber(book + 1), chapter + 1, ordinal - firsts[chapter] + 1);
    }

    /// The verse behind it, in the next chapter or book where need be; none behind the last.
    public Optional<VerseRef> next(VerseRef verse) {
        int next = ordinal(verse) + 1;
        return next < size ? Optional.of(at(next)) : Optional.empty();
    }

    /// The verse before it; none before the first.
    public Optional<VerseRef> previous(VerseRef verse) {
        int ordinal = ordinal(verse);
        return ordinal > 0 ? Optional.of(at(ordinal - 1)) : Optional.empty();
    }

    /// The place of a verse that must exist.
    ///
    /// @param book its number, from 1
    int ordinal(int book, int chapter, int verse) {
        return firstOrdinals[book - 1][chapter - 1] + verse - 1;
    }

    private static int lastNotAfter(int count, IntUnaryOperator first, int ordinal) {
        int low = 0;
        int high = count - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (first.applyAsInt(middle) <= ordinal) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
