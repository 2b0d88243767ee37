package org.verseprojection.scripture;

import java.util.Optional;
import java.util.OptionalInt;
import org.verseprojection.domain.Book;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.VerseRef;

/// Turns the numbers of a reference into places that exist, or says what is wrong with them.
///
/// A verse of 0 stands for the whole chapter.
final class Places {
    private final Versification versification;

    Places(Versification versification) {
        this.versification = versification;
    }

    boolean exists(Book book, int chapter, int verse) {
        int verses = versification.verses(book, chapter);
        return verses > 0 && verse >= 0 && verse <= verses;
    }

    boolean oneChapter(Book book) {
        return versification.chapters(book) == 1;
    }

    int chapters(Book book) {
        return versification.chapters(book);
    }

    int verses(Book book, int chapter) {
        return versification.verses(book, chapter);
    }

    /// What is wrong with a place that does not exist.
    String problem(Book book, int chapter) {
        int chapters = versification.chapters(book);
        if (chapter < 1 || chapter > chapters) {
            return book.title() + " has " + count(chapters, "chapter");
        }
        String place = chapters == 1 ? book.title() : book.citation() + " " + chapter;
        return place + " has " + count(versification.verses(book, chapter), "verse");
    }

    /// A run of verses or chapters of existing places; none where the end stands before the start.
    Optional<Passage> passage(Book book, int chapter, int verse, Book lastBook, int lastChapter, int lastVerse) {
        var first = new VerseRef(book, chapter, Math.max(1, verse));
        int end = lastVerse == 0 ? versification.verses(lastBook, lastChapter) : lastVerse;
        var last = new VerseRef(lastBook, lastChapter, end);
        return first.compareTo(last) <= 0 ? Optional.of(new Passage(first, last)) : Optional.empty();
    }

    Passage book(Book book) {
        int last = versification.chapters(book);
        return new Passage(new VerseRef(book, 1, 1), new VerseRef(book, last, versification.verses(book, last)));
    }

    boolean follows(VerseRef last, VerseRef first) {
        return versification.ordinal(last) + 1 == versification.ordinal(first);
    }

    /// The chapter of the only existing place that a number such as `316` can be cut into, written as chapter times
    /// 1000 plus verse; none where there are several or none.
    OptionalInt split(Book book, int number) {
        OptionalInt only = OptionalInt.empty();
        for (int power = 10; power <= 1000; power *= 10) {
            int chapter = number / power;
            int verse = number % power;
            boolean leadingZero = verse * 10 < power;
            if (chapter > 0 && verse > 0 && !leadingZero && exists(book, chapter, verse)) {
                if (only.isPresent()) {
                    return OptionalInt.empty();
                }
                only = OptionalInt.of(chapter * 1000 + verse);
            }
        }
        return only;
    }

    /// The same for a number that was heard: where several cuts exist, `211` is `two eleven`, for `twenty-one one` is
    /// not written as one number.
    OptionalInt splitHeard(Book book, int number) {
        boolean pair = number >= 100 && number % 100 >= 10 && exists(book, number / 100, number % 100);
        return pair ? OptionalInt.of(number / 100 * 1000 + number % 100) : split(book, number);
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
