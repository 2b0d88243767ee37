package org.verseprojection.scripture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.verseprojection.domain.Book;
import org.verseprojection.domain.VerseRef;

/// Other public-domain wordings of the verses: material to match on, never to show.
///
/// A wording need not have every verse. Verses that the KJV's versification does not have are left out, and so are
/// the Psalms of the Douay-Rheims, which it numbers by the Vulgate.
public final class Wordings {
    private static final String DOUAY_RHEIMS = "DRC";

    private final BibleFiles files;
    private final Versification versification;

    Wordings(BibleFiles files, Versification versification) {
        this.files = files;
        this.versification = versification;
    }

    /// What the wordings are called, in the manifest's order.
    public List<String> names() {
        return files.entries().values().stream()
                .filter(entry -> !entry.shown())
                .map(BibleFiles.Entry::name)
                .toList();
    }

    /// Hands over a wording's verses one at a time, in the order of its file.
    ///
    /// @throws IllegalArgumentException where there is no wording of that name
    /// @throws UncheckedIOException where its file is missing or damaged
    public void forEach(String name, VerseVisitor visitor) {
        if (!names().contains(name)) {
            throw new IllegalArgumentException("no wording is called " + name + ", they are " + names());
        }
        try {
            VerseRows rows = files.rows(name);
            for (int row = 0; row < rows.rows(); row++) {
                var place = new VerseRef(Book.ofNumber(rows.book(row)), rows.chapter(row), rows.verse(row));
                boolean numberedOtherwise = name.equals(DOUAY_RHEIMS) && place.book() == Book.PSALMS;
                if (!numberedOtherwise && versification.exists(place)) {
                    visitor.verse(versification.ordinal(place), rows.text(row));
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
