package org.verseprojection.scripture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.verseprojection.domain.Book;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.VerseRef;

/// Every way of announcing a place that `forms.tsv` lists, for every book it suits, in words and in digits.
class SpokenFormsTest {
    private static final Scripture SCRIPTURE = Scripture.load();
    private final ReferenceParser parser = new ReferenceParser(SCRIPTURE.versification(), SCRIPTURE.books());
    private final SpokenForms forms = new SpokenForms(SCRIPTURE.versification());

    static Stream<Arguments> forms() {
        return Examples.of("forms.tsv");
    }

    @ParameterizedTest
    @EnumSource(Book.class)
    void whatIsLeftOutIsTakenFromTheContextInEveryBook(Book book) {
        Versification verses = SCRIPTURE.versification();
        for (int chapter = 1; chapter <= verses.chapters(book); chapter++) {
            int last = verses.verses(book, chapter);
            for (int verse = 2; verse < last; verse += 5) {
                var here = new VerseRef(book, chapter, verse);
                var context = Optional.of(ReferenceContext.at(here));
                expect(new VerseRef(book, chapter, verse + 1).osis(), "now the next verse", context);
                expect(new VerseRef(book, chapter, verse + 1).osis(), "The following verse.", context);
                expect(new VerseRef(book, chapter, verse - 1).osis(), "the previous verse", context);
                for (SaidNumbers.Manner manner : SaidNumbers.Manner.values()) {
                    expect(here.osis(), "look at verse " + SaidNumbers.cardinal(verse, manner), context);
                    expect(here.osis(), "the " + SaidNumbers.ordinal(verse, manner) + " verse", context);
                }
            }
            if (chapter > 1) {
                var before = Optional.of(ReferenceContext.at(new VerseRef(book, chapter - 1, 1)));
                String whole = Passage.ofOsis(
                                new VerseRef(book, chapter, 1).osis() + "-" + new VerseRef(book, chapter, last).osis())
                        .osis();
                expect(whole, "in the following chapter", before);
                expect(whole, "the next chapter", before);
            }
        }
    }

    private void expect(String osis, String text, Optional<ReferenceContext> context) {
        assertEquals(osis, Examples.shown(parser.parse(text, Style.SPOKEN, context)), () -> text + " at " + context);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFormIsUnderstoodInEveryBook(String kind, String pattern) {
        int said = 0;
        List<String> missed = new ArrayList<>();
        for (Book book : Book.values()) {
            for (SpokenForms.Said each : forms.of(new SpokenForms.Form(kind, pattern), book)) {
                String understood = Examples.shown(parser.parse(each.text(), Style.SPOKEN));
                said++;
                if (!understood.equals(each.places())) {
                    missed.add(each.text() + " means " + each.places() + ", not " + understood);
                }
            }
        }
        assertTrue(said > 20, "the form suits too few places: " + said);
        assertEquals(List.of(), missed.stream().limit(20).toList(), () -> missed.size() + " were missed");
    }
}
