package org.verseprojection.cloud.verses;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Span;
import org.verseprojection.scripture.Precision;
import org.verseprojection.scripture.ReferenceFinding;
import org.verseprojection.scripture.ReferenceParser;
import org.verseprojection.scripture.Scripture;
import org.verseprojection.scripture.Style;
import org.verseprojection.scripture.Versification;

/// Tells a reference that somebody typed from words. Immutable.
final class References {
    private final ReferenceParser parser;
    private final Versification places;

    References(Scripture scripture) {
        this.places = scripture.versification();
        this.parser = new ReferenceParser(places, scripture.books());
    }

    /// What a query that is nothing but references refers to.
    ///
    /// @param sure whether it names a chapter or a verse; else it is a book's name, such as `Job`, or a word
    record Referred(List<Integer> ordinals, boolean sure) {}

    /// The first verses of the places that the query names; none where it has other words, too.
    Optional<Referred> in(String query, int most) {
        List<ReferenceFinding> findings = parser.parse(query, Style.TYPED);
        BitSet said = new BitSet();
        List<Integer> ordinals = new ArrayList<>();
        boolean sure = false;
        for (ReferenceFinding finding : findings) {
            if (!(finding instanceof ReferenceFinding.Found found)) {
                return Optional.empty();
            }
            Span where = found.where();
            said.set(where.start(), Math.min(where.end(), query.length()));
            sure |= found.precision() != Precision.BOOK;
            Passage passage = found.passage();
            IntStream.rangeClosed(places.ordinal(passage.first()), places.ordinal(passage.last()))
                    .limit(most)
                    .filter(each -> !ordinals.contains(each))
                    .forEach(ordinals::add);
        }
        boolean whole = IntStream.range(0, query.length())
                .filter(at -> Character.isLetterOrDigit(query.charAt(at)))
                .allMatch(said::get);
        return ordinals.isEmpty() || !whole
                ? Optional.empty()
                : Optional.of(new Referred(ordinals.stream().limit(most).toList(), sure));
    }
}
