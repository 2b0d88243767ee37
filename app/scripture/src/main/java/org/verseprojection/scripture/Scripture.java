package org.verseprojection.scripture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.verseprojection.domain.Book;
import org.verseprojection.domain.Translation;

/// Everything about the Bible that the program ships: the texts, their versification, the books' names. Immutable.
public final class Scripture {
    private static final int KJV_VERSES = 31_102;
    private static final int WEB_VERSES = 31_098;

    private final Versification versification;
    private final Map<Translation, BibleText> texts;
    private final BookNames books;
    private final Wordings wordings;
    private final BibleFiles files;

    private Scripture(
            Versification versification, Map<Translation, BibleText> texts, BookNames books, BibleFiles files) {
        this.versification = versification;
        this.texts = texts;
        this.books = books;
        this.wordings = new Wordings(files, versification);
        this.files = files;
    }

    /// Reads both texts at the same time, and checks their lengths, CRC-32 and counts of verses.
    ///
    /// @throws UncheckedIOException where a file is missing or damaged
    public static Scripture load() {
        try {
            BibleFiles files = BibleFiles.open();
            CompletableFuture<VerseRows> web = CompletableFuture.supplyAsync(() -> rows(files, "WEB", WEB_VERSES));
            CompletableFuture<BookNames> names = web.thenApplyAsync(_ -> names());
            VerseRows kjv = rows(files, "KJV", KJV_VERSES);
            Versification versification = versification(kjv);
            Map<Translation, BibleText> texts = new EnumMap<>(Translation.class);
            texts.put(Translation.KJV, new BibleText(Translation.KJV, versification, kjv));
            texts.put(Translation.WEB, new BibleText(Translation.WEB, versification, web.join()));
            return new Scripture(versification, texts, names.join(), files);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof UncheckedIOException unreadable ? unreadable : failed;
        }
    }

    /// Compares all the files of texts with the SHA-256 that was recorded for them, which takes longer than loading.
    ///
    /// @throws UncheckedIOException where a file is missing, or is not the one that was recorded
    public static void verify() {
        try {
            BibleFiles.open().verify();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Which verses there are.
    public Versification versification() {
        return versification;
    }

    /// The text of a translation.
    public BibleText text(Translation translation) {
        BibleText text = texts.get(translation);
        if (text == null) {
            throw new IllegalArgumentException("no text of the " + translation + " is shipped");
        }
        return text;
    }

    /// The texts that may be shown.
    public List<BibleText> texts() {
        return List.copyOf(texts.values());
    }

    /// The names of the books.
    public BookNames books() {
        return books;
    }

    /// Other wordings of the verses, to match on and never to show.
    public Wordings wordings() {
        return wordings;
    }

    /// Verses that are often quoted, by their ordinals: 1 for those that nearly everybody knows, 2 for those that are
    /// quoted often, 3 for those that are quoted now and then.
    ///
    /// @throws UncheckedIOException where the list is missing or names a verse that does not exist
    public Map<Integer, Integer> wellKnown() {
        return WellKnownVerses.load(versification);
    }

    /// SHA-256, in hexadecimal, over the hashes of all the texts: it changes whenever one of them does.
    public String digest() {
        return files.digest();
    }

    private static BookNames names() {
        try {
            return BookNames.load();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static VerseRows rows(BibleFiles files, String name, int verses) {
        try {
            VerseRows rows = files.rows(name);
            if (rows.rows() != verses) {
                throw new IOException("the " + name + " must have " + verses + " verses, not " + rows.rows());
            }
            return rows;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Versification versification(VerseRows kjv) {
        int[][] verses = new int[Book.values().length][];
        int row = kjv.rows() - 1;
        while (row >= 0) {
            int book = kjv.book(row);
            int[] chapters = new int[kjv.chapter(row)];
            while (row >= 0 && kjv.book(row) == book) {
                int chapter = kjv.chapter(row);
                chapters[chapter - 1] = Math.max(chapters[chapter - 1], kjv.verse(row));
                row--;
            }
            verses[book - 1] = chapters;
        }
        return Versification.of(verses);
    }
}
