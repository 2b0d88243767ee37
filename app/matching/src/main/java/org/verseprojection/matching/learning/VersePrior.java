package org.verseprojection.matching.learning;

import java.util.SortedMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// How likely each verse is to be the next that is chosen: counts of books, of chapters in them and of verses in
/// those, each smoothed by what is expected without them (hierarchical Dirichlet, MacKay and Peto 1995). What is
/// expected of a preacher is what the church does, and of the church what the verses' number says.
final class VersePrior {
    private static final double BOOK = 12;
    private static final double CHAPTER = 5;
    private static final double VERSE = 5;

    /// A preacher's own counts are held against so many of the church's.
    private static final double SPEAKER = 6;

    /// A series goes on: a choice also counts for the chapters behind, the first by so much, each further one by less.
    private static final double AHEAD = 0.35;

    private static final double FADE = 0.8;
    private static final int CHAPTERS_AHEAD = 6;

    private final Canon canon;
    private final Shares shares;
    private final double[] books;
    private final double[] chapters;
    private final double[] ahead;
    private final SortedMap<Integer, VerseCounts.Count> verses;
    private final ToDoubleFunction<VerseCounts.Count> memory;
    private final @Nullable VersePrior above;
    private double all;

    /// @param shares what is expected where nothing is above
    /// @param memory which of the counts
    /// @param above what is expected without them; by the shares where absent
    VersePrior(
            Canon canon,
            Shares shares,
            VerseCounts counts,
            ToDoubleFunction<VerseCounts.Count> memory,
            @Nullable VersePrior above) {
        this.canon = canon;
        this.shares = shares;
        this.verses = counts.verses();
        this.memory = memory;
        this.above = above;
        this.books = new double[canon.books()];
        this.chapters = new double[canon.chapters()];
        this.ahead = new double[canon.chapters()];
        verses.forEach((ordinal, count) -> {
            double weight = memory.applyAsDouble(count);
            int chapter = canon.chapter(ordinal);
            all += weight;
            books[canon.book(ordinal)] += weight;
            chapters[chapter] += weight;
            double less = AHEAD * weight;
            int last = Math.min(canon.chapters() - 1, chapter + CHAPTERS_AHEAD);
            for (int next = chapter + 1; next <= last && canon.bookOfChapter(next) == canon.book(ordinal); next++) {
                all += less;
                books[canon.book(ordinal)] += less;
                chapters[next] += less;
                ahead[next] += less;
                less *= FADE;
            }
        });
    }

    private double strength(double plain) {
        return above == null ? plain : SPEAKER;
    }

    /// The chance of a book; of all together 1.
    double book(int book) {
        double expected = above == null ? shares.shareOfBook(book) : above.book(book);
        double held = strength(BOOK);
        return (books[book] + held * expected) / (all + held);
    }

    /// The chance of a chapter in its book.
    double chapter(int chapter) {
        double expected = above == null ? shares.shareOfChapter(chapter) : above.chapter(chapter);
        double held = strength(CHAPTER);
        return (chapters[chapter] + held * expected) / (books[canon.bookOfChapter(chapter)] + held);
    }

    /// The chance of a verse in its chapter.
    double verse(int ordinal) {
        double expected = above == null ? shares.shareOfVerse(ordinal) : above.verse(ordinal);
        // What was counted ahead is of no verse, and so of all as they are expected.
        double held = strength(VERSE) + ahead[canon.chapter(ordinal)];
        double own = memory.applyAsDouble(verses.getOrDefault(ordinal, VerseCounts.Count.ZERO));
        double counted = chapters[canon.chapter(ordinal)] - ahead[canon.chapter(ordinal)];
        return (own + held * expected) / (counted + held);
    }
}
