package org.verseprojection.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Translation;
import org.verseprojection.domain.VerseRef;
import org.verseprojection.scripture.ReferenceParser;
import org.verseprojection.scripture.Scripture;

/// Texts of any length, on the whole Bible.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TextMatcherTest {
    private static final String SHEPHERD = "the LORD is my shepherd I shall not want";
    private static final String TALK = " and then we all went home and had our tea and talked about the football"
            + " until it was dark outside and my sister said that the bus would not come any more that night";

    private final Scripture scripture = Scripture.load();
    private VerseIndex index;
    private TextMatcher matcher;

    @BeforeAll
    void open(@TempDir Path cache) {
        index = VerseIndex.open(cache, scripture, done -> {});
        matcher = new TextMatcher(
                new ReferenceParser(scripture.versification(), scripture.books()),
                new VerseDetector(index, scripture, Optional.empty(), VerseDetector.Prior.TEXT),
                scripture.versification());
    }

    @AfterAll
    void close() {
        index.close();
    }

    private double confidence(String text, String osis) {
        return matcher.match(text).stream()
                .filter(pick -> pick.passage().osis().equals(osis))
                .mapToDouble(Candidate::confidence)
                .findFirst()
                .orElse(0);
    }

    /// Esther 8:9 has ninety words, of which the last twenty-eight stand in other verses too.
    @ParameterizedTest
    @ValueSource(strings = {"Esth.8.9", "Dan.3.15", "Jer.44.14", "Rev.20.4"})
    void aWholeLongVerseStandsFirst(String osis) {
        String text =
                scripture.text(Translation.WEB).text(VerseRef.ofOsis(osis)).orElseThrow();
        Candidate first = matcher.match(text).getFirst();
        assertEquals(osis, first.passage().osis());
        assertTrue(first.confidence() > 0.9, () -> String.valueOf(first.confidence()));
    }

    @Test
    void aLongTextMayQuoteTwoVerses() {
        String text = "we read how he makes me to lie down in green pastures he leads me beside the still waters "
                + SHEPHERD + TALK + " for God so loved the world that he gave his only begotten Son";
        assertTrue(confidence(text, "Ps.23.1") > 0.7);
        assertTrue(confidence(text, "John.3.16") > 0.7);
    }

    @Test
    void whatWasSaidBeforeTheLastWordsDoesNotFade() {
        assertTrue(confidence(SHEPHERD + " he said", "Ps.23.1") > 0.7);
    }

    @Test
    void oneTextKnowsNothingOfTheOneBefore() {
        List<Candidate> fresh = matcher.match("and verse seventeen");
        matcher.match("John three sixteen");
        assertEquals(fresh, matcher.match("and verse seventeen"));
    }

    @Test
    void aTextIsNoLikelierToHoldAVerseForBeingLong() {
        String talk = TALK.repeat(8);
        assertTrue(matcher.match(talk).stream().allMatch(pick -> pick.confidence() < 0.5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "the", "\u0000", "Иисус плакал", "🙏🙏🙏"})
    void whatSaysNothingIsNoVerse(String text) {
        assertTrue(matcher.match(text).stream().allMatch(pick -> pick.confidence() < 0.3));
    }

    @Test
    void tenThousandWordsAreAnsweredInTime() {
        assertTimeout(Duration.ofSeconds(30), () -> matcher.match("lorem ipsum dolor sit amet ".repeat(2_000)));
    }
}
