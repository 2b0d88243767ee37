package org.verseprojection.scripture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Span;
import org.verseprojection.domain.VerseRef;
import org.verseprojection.scripture.ReferenceFinding.Found;

class TypedReferencesTest {
    private static final Scripture SCRIPTURE = Scripture.load();
    private final ReferenceParser parser = new ReferenceParser(SCRIPTURE.versification(), SCRIPTURE.books());

    static Stream<Arguments> examples() {
        return Examples.of("typed.tsv");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aWrittenReferenceMeansThatPlace(String text, String places) {
        assertEquals(places, Examples.shown(parser.parse(text, Style.TYPED)));
    }

    @ParameterizedTest
    @CsvSource({
        "v. 17, Rom.8.17",
        "verses 3-5, Rom.8.3-Rom.8.5",
        "chapter 9, Rom.9.1-Rom.9.33",
        "chapters 9-11, Rom.9.1-Rom.11.36",
        "9:3, ''",
        "17, ''"
    })
    void whatIsLeftOutComesFromThePlaceBefore(String text, String places) {
        var context = Optional.of(ReferenceContext.at(VerseRef.ofOsis("Rom.8.11")));
        assertEquals(places, Examples.shown(parser.parse(text, Style.TYPED, context)));
    }

    @Test
    void aFindingSaysWhereItStandsAndHowPreciseItIs() {
        assertEquals(
                List.of(
                        new Found(Passage.ofOsis("John.3.16"), Precision.VERSE, new Span(4, 13)),
                        new Found(Passage.ofOsis("Ps.23.1-Ps.23.6"), Precision.CHAPTER, new Span(15, 20))),
                parser.parse("see John 3:16, Ps 23", Style.TYPED));
        assertEquals(
                List.of(new Found(Passage.ofOsis("Ruth.1.1-Ruth.4.22"), Precision.BOOK, new Span(0, 4))),
                parser.parse("Ruth", Style.TYPED));
    }
}
