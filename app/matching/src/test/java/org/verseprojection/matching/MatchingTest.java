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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Hypothesis;
import org.verseprojection.domain.Ranking;
import org.verseprojection.domain.Span;
import org.verseprojection.domain.Translation;
import org.verseprojection.domain.Word;
import org.verseprojection.matching.trial.TrialTexts;
import org.verseprojection.scripture.ReferenceParser;
import org.verseprojection.scripture.Scripture;

/// The whole matcher on the whole Bible.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatchingTest {
    private final Scripture scripture = Scripture.load();
    private VerseIndex index;
    private VerseDetector verses;

    @BeforeAll
    void open(@TempDir Path cache) {
        index = VerseIndex.open(cache, scripture, done -> {});
        verses = new VerseDetector(index, scripture, Optional.empty(), VerseDetector.Prior.TEXT);
    }

    @AfterAll
    void close() {
        index.close();
    }

    private Matcher matcher() {
        ReferenceParser parser = new ReferenceParser(scripture.versification(), scripture.books());
        return new SpeechMatcher(
                new ReferenceDetector(parser), verses, scripture.versification(), new ConfidenceRanker());
    }

    private Ranking match(String text) {
        return matcher().match(Hypothesis.ofText(text));
    }

    private static String first(Ranking ranking) {
        return ranking.items().isEmpty()
                ? ""
                : ranking.items().getFirst().passage().osis();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            turn with me to John three sixteen | John.3.16
            first Corinthians chapter thirteen verse four | 1Cor.13.4
            Jonah two two | Jonah.2.2
            Romans 8:28–30 | Rom.8.28-Rom.8.30
            Would you turn with me in your Bibles to Psalm 23, and we will begin at verse 1. | Ps.23.1
            Philippians chapter 4, verses 6 and 7. | Phil.4.6-Phil.4.7
            """)
    void anAnnouncementPutsItsVerseFirst(String said, String osis) {
        Ranking ranking = match(said);
        assertEquals(osis, first(ranking));
        assertEquals(Candidate.Kind.REFERENCE, ranking.items().getFirst().kind());
        assertTrue(ranking.items().getFirst().confidence() >= 0.9);
    }

    @Test
    void aPsalmAloneIsOfferedFromItsFirstVerseWithLessConfidence() {
        Ranking ranking = match("the twenty-third psalm");
        assertEquals("Ps.23.1", first(ranking));
        assertTrue(ranking.items().getFirst().confidence() < 0.7);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            for God so loved the world that he gave | John.3.16
            he maketh me to lie down in green pastures | Ps.23.2
            and the piece of God which passes all understanding | Phil.4.7
            we went to town and then I can do all things through Christ which strengtheneth me | Phil.4.13
            hyenas will cry in their fortresses and jackals in the pleasant palaces | Isa.13.22
            in the beginning was the Word and the Word was with God | John.1.1
            and the rain was upon the earth 40 days and 40 nights | Gen.7.12
            """)
    void aQuotationPutsItsVerseFirst(String said, String osis) {
        assertEquals(osis, first(match(said)));
    }

    @Test
    void theVerseThatIsBeingReadStandsBeforeTheOneThatWasRead() {
        assertEquals(
                "Ps.23.2", first(match("the LORD is my shepherd I shall not want he maketh me to lie down in green")));
    }

    @Test
    void aQuotationSaysWhereItsWordsStand() {
        Candidate candidate = match("for God so loved the world").items().getFirst();
        String text = scripture
                .text(candidate.translation())
                .text(candidate.passage().first())
                .orElseThrow();
        Span matched = candidate.matched().getFirst();
        assertEquals("For God so loved the world", text.substring(matched.start(), matched.end()));
        assertEquals(Candidate.Kind.QUOTATION, candidate.kind());
        assertEquals("for God so loved the world", candidate.heard());
    }

    @Test
    void theTranslationThatIsReadIsNamed() {
        assertEquals(
                Translation.KJV,
                match("he maketh me to lie down in green pastures")
                        .items()
                        .getFirst()
                        .translation());
        assertEquals(
                Translation.WEB,
                match("Yahweh is my shepherd I shall lack nothing")
                        .items()
                        .getFirst()
                        .translation());
    }

    /// Held back from the fit; `verse bench matching` counts over all of it.
    @Test
    void plainTalkIsHardlyEverOfferedWithConfidence() {
        List<String> sure = TrialTexts.Talk.B.lines().stream()
                .filter(line -> match(line).items().stream().anyMatch(item -> item.confidence() >= 0.7))
                .toList();
        assertTrue(sure.size() <= 2, sure.toString());
    }

    @Test
    void anAnnouncementStandsFirstUntilItsVerseWasReadAndThenGivesWay() {
        Matcher matcher = matcher();
        assertEquals("Ps.23.1", first(matcher.match(spoken("Psalm 23 verse 1", 0))));
        assertEquals("Ps.23.1", first(matcher.match(spoken("good morning to you all", 6))));
        assertEquals("Ps.23.1", first(matcher.match(spoken("the Lord is my shepherd I shall", 10))));
        Ranking read = matcher.match(spoken("the Lord is my shepherd I shall not want", 11));
        assertEquals("Ps.23.2", first(read), "the next verse is armed");
        assertEquals(Candidate.Kind.NEXT, read.items().getFirst().kind());
        assertEquals("Ps.23.2", first(matcher.match(spoken("he maketh me to lie down in green pastures", 15))));
    }

    private static Hypothesis spoken(String text, int from) {
        List<Word> words = Hypothesis.ofText(text).reading().stream()
                .map(word -> new Word(
                        word.text(), word.start().plusSeconds(from), word.end().plusSeconds(from), true, word.opens()))
                .toList();
        return new Hypothesis(words.getLast().end(), words, words, false);
    }

    @Test
    void aNumberThatMayStillGrowIsNotTrustedYet() {
        List<Word> words = Hypothesis.ofText("Psalm 23 verse 1").reading().stream()
                .map(word -> new Word(word.text(), word.start(), word.end(), false, word.opens()))
                .toList();
        Duration end = words.getLast().end();
        double growing = matcher()
                .match(new Hypothesis(end, words, words, false))
                .items()
                .getFirst()
                .confidence();
        double over = matcher()
                .match(new Hypothesis(end, words, words, true))
                .items()
                .getFirst()
                .confidence();
        assertTrue(growing < over);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "the",
                "\u0000\u0007",
                "😀 😀 😀 😀",
                "начале сотворил Бог небо и землю",
                "1 2 3 4 5 6 7 8 9 10"
            })
    void whatIsNoEnglishIsAnswered(String text) {
        assertTrue(match(text).items().stream().allMatch(item -> item.confidence() < 0.7));
    }

    @Test
    void tenThousandWordsAreAnsweredInBoundedTime() {
        String text = "and it came to pass in those days that ".repeat(1111);
        assertTimeout(Duration.ofSeconds(10), () -> match(text));
    }
}
