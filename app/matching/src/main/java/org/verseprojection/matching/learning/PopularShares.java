package org.verseprojection.matching.learning;

import java.util.Arrays;
import java.util.SortedMap;

/// Shares where some verses count more than others: those that many churches choose.
final class PopularShares implements Shares {
    private final Canon canon;
    private final double[] verses;
    private final double[] chapters;
    private final double[] books;
    private double all;

    /// @param popularity logarithms by which verses count more, by their ordinals
    PopularShares(Canon canon, SortedMap<Integer, Double> popularity) {
        this.canon = canon;
        this.verses = new double[canon.verses()];
        this.chapters = new double[canon.chapters()];
        this.books = new double[canon.books()];
        Arrays.fill(verses, 1);
        popularity.forEach((ordinal, more) -> {
            if (ordinal < verses.length) {
                verses[ordinal] = Math.exp(more);
            }
        });
        for (int ordinal = 0; ordinal < verses.length; ordinal++) {
            chapters[canon.chapter(ordinal)] += verses[ordinal];
            books[canon.book(ordinal)] += verses[ordinal];
            all += verses[ordinal];
        }
    }

    @Override
    public double shareOfBook(int book) {
        return books[book] / all;
    }

    @Override
    public double shareOfChapter(int chapter) {
        return chapters[chapter] / books[canon.bookOfChapter(chapter)];
    }

    @Override
    public double shareOfVerse(int ordinal) {
        return verses[ordinal] / chapters[canon.chapter(ordinal)];
    }
}
