package org.verseprojection.scripture;

import java.util.Arrays;
import java.util.Optional;
import org.verseprojection.domain.Book;
import org.verseprojection.domain.Translation;
import org.verseprojection.domain.VerseRef;

/// One translation's text. Where it lacks a verse that the versification has, it says so rather than showing nothing.
public final class BibleText {
    private static final VerseRef ROMANS_DOXOLOGY = new VerseRef(Book.ROMANS, 16, 25);
    private static final int DOXOLOGY_VERSES = 3;

    private final Translation translation;
    private final Versification versification;
    private final VerseRows rows;
    private final int[] rowOf; // by ordinal, -1 where there is none

    BibleText(Translation translation, Versification versification, VerseRows rows) {
        this.translation = translation;
        this.versification = versification;
        this.rows = rows;
        this.rowOf = new int[versification.size()];
        Arrays.fill(rowOf, -1);
        for (int row = 0; row < rows.rows(); row++) {
            rowOf[versification.ordinal(rows.book(row), rows.chapter(row), rows.verse(row))] = row;
        }
    }

    /// Which translation it is.
    public Translation translation() {
        return translation;
    }

    /// The verse's text; none where there is no such verse, or where this translation lacks it.
    public Optional<String> text(VerseRef verse) {
        return versification.exists(verse)
                ? Optional.of(text(versification.ordinal(verse))).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    /// The text of the verse at that place in canonical order, `""` where this translation lacks it.
    ///
    /// @throws IndexOutOfBoundsException where the versification has no such place
    public String text(int ordinal) {
        int row = rowOf[ordinal];
        return row < 0 ? "" : rows.text(row);
    }

    /// What to say in place of a verse that exists but is not in this translation, such as `Luke 17:36 is not in the
    /// WEB`; none where the text can be shown, or where there is no such verse at all.
    public Optional<String> absence(VerseRef verse) {
        return versification.exists(verse) && rowOf[versification.ordinal(verse)] < 0
                ? Optional.of(verse.reference() + " is not in the " + translation)
                : Optional.empty();
    }

    /// What to say beside a verse that this translation prints elsewhere: the WEB has Romans 16:25–27 at 14:24–26.
    public Optional<String> note(VerseRef verse) {
        int offset = verse.verse() - ROMANS_DOXOLOGY.verse();
        boolean moved = translation == Translation.WEB
                && verse.book() == Book.ROMANS
                && verse.chapter() == ROMANS_DOXOLOGY.chapter()
                && offset >= 0
                && offset < DOXOLOGY_VERSES;
        return moved ? Optional.of("printed as Romans 14:" + (24 + offset) + " in the WEB") : Optional.empty();
    }
}
