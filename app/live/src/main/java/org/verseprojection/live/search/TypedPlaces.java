package org.verseprojection.live.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.verseprojection.domain.Book;
import org.verseprojection.scripture.BookNames;
import org.verseprojection.scripture.ReferenceFinding;
import org.verseprojection.scripture.ReferenceFinding.NoSuchPlace;
import org.verseprojection.scripture.ReferenceParser;
import org.verseprojection.scripture.Style;

/// The places that typed text names, or would name if a book's name were written out: `cor 13` is in two books.
final class TypedPlaces {
    private static final Pattern NAME_AND_NUMBERS = Pattern.compile("(?<name>.*?\\p{L}[.\\s]*)(?<numbers>\\d.*)");

    /// `Joh 3,16`, as much of Europe writes it, and not the lists `1,2,3` and `8:1,3`.
    private static final Pattern CHAPTER_COMMA_VERSE =
            Pattern.compile("(?<chapter>\\p{L}[.\\s]*\\d{1,3}),(?=\\d{1,3}(?!\\d|,\\d|:))");

    private final BookNames names;
    private final ReferenceParser parser;

    TypedPlaces(BookNames names, ReferenceParser parser) {
        this.names = names;
        this.parser = parser;
    }

    /// What was named as it stands. Where a comma may stand between chapter and verse, that verse comes first.
    List<ReferenceFinding> asTyped(String typed) {
        List<ReferenceFinding> findings = new ArrayList<>();
        String verses = CHAPTER_COMMA_VERSE.matcher(typed).replaceAll("${chapter}:");
        if (!verses.equals(typed)) {
            findings.addAll(parser.parse(verses, Style.TYPED));
            findings.removeIf(NoSuchPlace.class::isInstance);
        }
        findings.addAll(parser.parse(typed, Style.TYPED));
        return findings;
    }

    /// What would be named if the name before the numbers were each of the books that it may become.
    List<ReferenceFinding> completed(String typed) {
        Optional<Matcher> cut = cut(typed);
        List<ReferenceFinding> findings = new ArrayList<>();
        if (cut.isPresent()) {
            for (Book book : names.completions(cut.get().group("name"))) {
                findings.addAll(asTyped(book.title() + " " + cut.get().group("numbers")));
            }
        }
        return findings;
    }

    /// The books that the text may become the name of.
    List<Book> books(String typed) {
        return names.completions(typed);
    }

    private static Optional<Matcher> cut(String typed) {
        return Optional.of(NAME_AND_NUMBERS.matcher(typed)).filter(Matcher::matches);
    }
}
