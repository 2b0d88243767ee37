package org.verseprojection.live.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.verseprojection.domain.Book;
import org.verseprojection.scripture.BookNames;
import org.verseprojection.scripture.ReferenceFinding;
import org.verseprojection.scripture.ReferenceParser;
import org.verseprojection.scripture.Style;

/// The places that typed text names, or would name if a book's name were written out: `cor 13` is in two books.
final class TypedPlaces {
    private static final Pattern NAME_AND_NUMBERS = Pattern.compile("(?<name>.*?\\p{L}[.\\s]*)(?<numbers>\\d.*)");

    private final BookNames names;
    private final ReferenceParser parser;

    TypedPlaces(BookNames names, ReferenceParser parser) {
        this.names = names;
        this.parser = parser;
    }

    /// What was named as it stands.
    List<ReferenceFinding> asTyped(String typed) {
        return parser.parse(typed, Style.TYPED);
    }

    /// What would be named if the name before the numbers were each of the books that it may become.
    List<ReferenceFinding> completed(String typed) {
        Optional<Matcher> cut = cut(typed);
        List<ReferenceFinding> findings = new ArrayList<>();
        if (cut.isPresent()) {
            for (Book book : names.completions(cut.get().group("name"))) {
                findings.addAll(parser.parse(book.title() + " " + cut.get().group("numbers"), Style.TYPED));
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
