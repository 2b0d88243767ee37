package org.verseprojection.scripture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.verseprojection.domain.Book;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Span;
import org.verseprojection.domain.Translation;
import org.verseprojection.domain.VerseRef;
import org.verseprojection.scripture.ReferenceFinding.Found;

class SpokenReferencesTest {
    private static final Scripture SCRIPTURE = Scripture.load();
    private final ReferenceParser parser = new ReferenceParser(SCRIPTURE.versification(), SCRIPTURE.books());

    static Stream<Arguments> examples() {
        return Examples.of("spoken.tsv");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aSpokenReferenceMeansThatPlaceAndPlainSpeechMeansNone(String text, String places) {
        assertEquals(places, Examples.shown(parser.parse(text, Style.SPOKEN)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            verse twelve                     | Rom.8.12
            verses twelve to fourteen        | Rom.8.12-Rom.8.14
            the next verse                   | Rom.8.12
            Let us look at the previous verse| Rom.8.10
            the following chapter            | Rom.9.1-Rom.9.33
            chapter nine, verse two          | Rom.9.2
            the third verse                  | Rom.8.3
            verse 99                         | !Romans 8 has 39 verses
            not verse five, verse six        | Rom.8.6
            chapter twenty                   | !Romans has 16 chapters
            """)
    void whatIsLeftOutComesFromTheContext(String text, String places) {
        var context = Optional.of(ReferenceContext.at(VerseRef.ofOsis("Rom.8.11")));
        assertEquals(places, Examples.shown(parser.parse(text, Style.SPOKEN, context)));
        assertEquals(List.of(), parser.parse(text, Style.SPOKEN));
    }

    @Test
    void theVerseBehindAChaptersLastIsTheNextChaptersFirst() {
        var context = Optional.of(ReferenceContext.at(VerseRef.ofOsis("Rom.8.39")));
        assertEquals("Rom.9.1", Examples.shown(parser.parse("next verse", Style.SPOKEN, context)));
    }

    @Test
    void aBookAloneGivesAVerseNoChapter() {
        var context = Optional.of(new ReferenceContext(Book.ROMANS, OptionalInt.empty()));
        assertEquals(List.of(), parser.parse("verse twelve", Style.SPOKEN, context));
        assertEquals("Rom.9.1-Rom.9.33", Examples.shown(parser.parse("chapter nine", Style.SPOKEN, context)));
    }

    @Test
    void aFindingCoversTheWholeAnnouncement() {
        String text = "Turn to Psalm twenty three, and we will begin at verse one. Amen.";
        assertEquals(
                List.of(new Found(Passage.ofOsis("Ps.23.1"), Precision.VERSE, new Span(8, 58))),
                parser.parse(text, Style.SPOKEN));
    }

    @ParameterizedTest
    @EnumSource(Book.class)
    void everyChapterOfEveryBookCanBeAnnounced(Book book) {
        Versification kjv = SCRIPTURE.versification();
        for (int chapter = 1; chapter <= kjv.chapters(book); chapter++) {
            int verse = kjv.verses(book, chapter);
            String osis = new VerseRef(book, chapter, verse).osis();
            String title = book.citation();
            String spoken = spokenTitle(book);
            expect(osis, title + " " + chapter + ":" + verse);
            expect(osis, title + " " + chapter + ", " + verse);
            expect(osis, title + " chapter " + chapter + " verse " + verse + ".");
            expect(osis, spoken + " chapter " + words(chapter) + " verse " + words(verse));
            expect(osis, "verse " + words(verse) + " of " + spoken + " chapter " + words(chapter));
            expect(osis, "chapter " + words(chapter) + ", verse " + words(verse) + " of " + spoken);
            expect(osis, spoken + " " + words(chapter) + ", if you will, verse " + verse);
            if (kjv.chapters(book) > 1) {
                boolean soundsLikeOneNumber = chapter == 100 || (chapter >= 20 && chapter % 10 == 0 && verse < 10);
                expect(osis, spoken + " " + words(chapter) + (soundsLikeOneNumber ? ", " : " ") + words(verse));
                expect(whole(book, chapter), title + " " + chapter);
                expect(whole(book, chapter), spoken + " " + words(chapter));
            }
        }
    }

    @Test
    void theBibleItselfReadAloudAnnouncesNothing() {
        int findings = 0;
        for (Translation translation : Translation.values()) {
            for (int ordinal = 0; ordinal < SCRIPTURE.versification().size(); ordinal++) {
                String text = SCRIPTURE.text(translation).text(ordinal);
                findings += parser.parse(text, Style.SPOKEN).size();
            }
        }
        assertEquals(2, findings, "only `the second psalm` in Acts 13:33, once in each translation");
    }

    private void expect(String osis, String text) {
        assertEquals(osis, Examples.shown(parser.parse(text, Style.SPOKEN)), text);
    }

    private static String whole(Book book, int chapter) {
        int last = SCRIPTURE.versification().verses(book, chapter);
        return new Passage(new VerseRef(book, chapter, 1), new VerseRef(book, chapter, last)).osis();
    }

    private static String spokenTitle(Book book) {
        String title = book.citation();
        return switch (title.charAt(0)) {
            case '1' -> "First" + title.substring(1);
            case '2' -> "Second" + title.substring(1);
            case '3' -> "Third" + title.substring(1);
            default -> title;
        };
    }

    private static String words(int number) {
        String[] small =
                ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
                                + " sixteen seventeen eighteen nineteen")
                        .split(" ");
        String[] tens = "- - twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
        if (number >= 100) {
            return "one hundred" + (number == 100 ? "" : " and " + words(number - 100));
        }
        return number < 20 ? small[number] : tens[number / 10] + (number % 10 == 0 ? "" : "-" + small[number % 10]);
    }
}
