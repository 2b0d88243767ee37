package org.verseprojection.scripture;

import java.util.ArrayList;
import java.util.List;
import org.verseprojection.domain.Book;

/// A spoken reference as far as it has been heard: a book, a chapter, verses. Later words may fill in or correct it.
final class Announcement {
    private final List<Verses> verses = new ArrayList<>();
    private final Book book;
    private int chapter;
    private int lastChapter;
    private boolean clear;
    private boolean numbersOnly;
    private boolean paused;

    Announcement(Book book) {
        this.book = book;
    }

    /// A run of verses; `chapter` is that of the last one.
    record Verses(int first, int lastChapter, int last) {}

    Book book() {
        return book;
    }

    int chapter() {
        return chapter;
    }

    int lastChapter() {
        return Math.max(chapter, lastChapter);
    }

    List<Verses> verses() {
        return verses;
    }

    void chapter(int heard) {
        chapter = heard;
        lastChapter = heard;
    }

    void throughChapter(int heard) {
        lastChapter = heard;
    }

    void addVerse(int verse) {
        verses.add(new Verses(verse, chapter, verse));
    }

    void endVerses(int endChapter, int verse) {
        Verses last = verses.removeLast();
        verses.add(new Verses(last.first(), endChapter, verse));
    }

    int lastVerse() {
        return verses.isEmpty() ? 0 : verses.getLast().last();
    }

    /// Whether a word such as `chapter`, or chapter and verse together, leave no doubt that a place is meant.
    boolean clear() {
        return clear;
    }

    void makeClear() {
        clear = true;
    }

    /// Whether there are mere numbers behind the name, and no word such as `chapter`.
    boolean numbersOnly() {
        return numbersOnly;
    }

    void numbersOnly(boolean only) {
        numbersOnly = only;
    }

    /// Whether a comma or the like parts the name from its number: `Zetham, and Joel, three`.
    boolean paused() {
        return paused;
    }

    void paused(boolean mark) {
        paused = mark;
    }
}
