package org.verseprojection.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.verseprojection.domain.Book;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.VerseRef;

/// The names under which a passage is found again, which are kept as keyed hashes.
///
/// A passage within a chapter has its verses, one within a book its chapters, another one its books: its own names.
/// Above them it has the names of the chapter and the book that it lies in. Two passages overlap only where the
/// finer one's own or upper names and the coarser one's own names have one in common.
final class Places {
    /// Further apart, numbers are no verses or chapters any more.
    private static final int MOST = 200;

    private enum Level {
        VERSE,
        CHAPTER,
        BOOK
    }

    private Places() {}

    /// What a passage is kept under.
    static List<String> kept(Passage passage) {
        List<String> names = new ArrayList<>();
        Level own = level(passage);
        names(passage, own).forEach(name -> names.add("own " + name));
        if (own == Level.VERSE) {
            names(passage, Level.CHAPTER).forEach(name -> names.add("in " + name));
        }
        if (own != Level.BOOK) {
            names(passage, Level.BOOK).forEach(name -> names.add("in " + name));
        }
        return names;
    }

    /// What everything that overlaps with a passage has at least one of.
    static List<String> sought(Passage passage) {
        List<String> names = new ArrayList<>();
        Level own = level(passage);
        names(passage, own).forEach(name -> {
            names.add("own " + name);
            names.add("in " + name);
        });
        if (own == Level.VERSE) {
            names(passage, Level.CHAPTER).forEach(name -> names.add("own " + name));
        }
        if (own != Level.BOOK) {
            names(passage, Level.BOOK).forEach(name -> names.add("own " + name));
        }
        return names;
    }

    static boolean overlap(Passage one, Passage other) {
        return one.first().compareTo(other.last()) <= 0 && other.first().compareTo(one.last()) <= 0;
    }

    private static Level level(Passage passage) {
        VerseRef first = passage.first();
        VerseRef last = passage.last();
        if (first.book() != last.book() || last.chapter() - first.chapter() >= MOST) {
            return Level.BOOK;
        }
        return first.chapter() == last.chapter() && last.verse() - first.verse() < MOST ? Level.VERSE : Level.CHAPTER;
    }

    private static List<String> names(Passage passage, Level level) {
        VerseRef first = passage.first();
        VerseRef last = passage.last();
        return switch (level) {
            case VERSE ->
                IntStream.rangeClosed(first.verse(), last.verse())
                        .mapToObj(verse -> new VerseRef(first.book(), first.chapter(), verse).osis())
                        .toList();
            case CHAPTER ->
                IntStream.rangeClosed(first.chapter(), last.chapter())
                        .mapToObj(chapter -> first.book().osis() + "." + chapter)
                        .toList();
            case BOOK ->
                IntStream.rangeClosed(first.book().number(), last.book().number())
                        .mapToObj(number -> Book.ofNumber(number).osis())
                        .toList();
        };
    }
}
