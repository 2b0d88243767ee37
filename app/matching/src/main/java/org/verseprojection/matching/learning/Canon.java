package org.verseprojection.matching.learning;

import java.util.ArrayList;
import java.util.List;
import org.verseprojection.domain.VerseRef;
import org.verseprojection.scripture.Versification;

/// The verses as a tree: which chapter and which book each is in, and how large these are.
final class Canon implements Shares {
    private final int[] chapterOf;
    private final int[] bookOf;
    private final int[] bookOfChapter;
    private final int[] versesInChapter;
    private final int[] versesInBook;

    Canon(Versification versification) {
        int verses = versification.size();
        chapterOf = new int[verses];
        bookOf = new int[verses];
        List<Integer> books = new ArrayList<>();
        int lastBook = 0;
        int lastChapter = 0;
        int most = 0;
        for (int ordinal = 0; ordinal < verses; ordinal++) {
            VerseRef verse = versification.at(ordinal);
            int book = verse.book().number();
            if (book != lastBook || verse.chapter() != lastChapter) {
                books.add(book);
            }
            lastBook = book;
            lastChapter = verse.chapter();
            most = Math.max(most, book);
            bookOf[ordinal] = book;
            chapterOf[ordinal] = books.size() - 1;
        }
        bookOfChapter = books.stream().mapToInt(Integer::intValue).toArray();
        versesInChapter = new int[bookOfChapter.length];
        versesInBook = new int[most + 1];
        for (int ordinal = 0; ordinal < verses; ordinal++) {
            versesInChapter[chapterOf[ordinal]]++;
            versesInBook[bookOf[ordinal]]++;
        }
    }

    int verses() {
        return chapterOf.length;
    }

    int chapters() {
        return bookOfChapter.length;
    }

    /// One more than the greatest book number.
    int books() {
        return versesInBook.length;
    }

    /// The chapter's place among all chapters, from 0.
    int chapter(int ordinal) {
        return chapterOf[ordinal];
    }

    int book(int ordinal) {
        return bookOf[ordinal];
    }

    int bookOfChapter(int chapter) {
        return bookOfChapter[chapter];
    }

    @Override
    public double shareOfBook(int book) {
        return versesInBook[book] / (double) verses();
    }

    @Override
    public double shareOfChapter(int chapter) {
        return versesInChapter[chapter] / (double) versesInBook[bookOfChapter[chapter]];
    }

    @Override
    public double shareOfVerse(int ordinal) {
        return 1.0 / versesInChapter[chapterOf[ordinal]];
    }
}
