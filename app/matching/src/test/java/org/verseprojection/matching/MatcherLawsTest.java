package org.verseprojection.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Hypothesis;
import org.verseprojection.domain.Ranking;
import org.verseprojection.domain.Span;
import org.verseprojection.domain.Translation;
import org.verseprojection.domain.Word;
import org.verseprojection.scripture.ReferenceParser;
import org.verseprojection.scripture.Scripture;

/// What holds for whatever is heard and whatever the model's weights are: matching by words alone, with a model made
/// by hand.
class MatcherLawsTest {
    private static final Scripture SCRIPTURE = Scripture.load();
    private static final VerseIndex INDEX = BareIndex.open();
    private static final ReferenceParser PARSER = new ReferenceParser(SCRIPTURE.versification(), SCRIPTURE.books());

    private static final List<String> PIECES = List.of(
            "the",
            "Lord",
            "is",
            "my",
            "shepherd,",
            "and",
            "God",
            "so",
            "loved",
            "world.",
            "John",
            "Psalm",
            "chapter",
            "verse",
            "next",
            "three",
            "16",
            "3:16",
            "1st",
            "999999999999",
            "000",
            "²",
            "٣",
            "Ⅻ",
            "begat",
            "maher-shalal-hash-baz",
            "don't",
            "'",
            "’’",
            "…",
            "-",
            "?!",
            "\u0000",
            "\u0007",
            "\u200B",
            "\uFEFF",
            "\uD83D",
            "\uDE00",
            "😀",
            "𝔊𝔬𝔡",
            "ß",
            "İstanbul",
            "ﬁsh",
            "e\u0301",
            "начале",
            "сотворил",
            "בְּרֵאשִׁית",
            "ヨハネ",
            "太初有道",
            "الله",
            "χάρις",
            "a".repeat(300));

    /// One for all tries, as one hears a whole service: what it keeps from pass to pass must not show.
    private final VerseDetector verses =
            new VerseDetector(INDEX, SCRIPTURE, Optional.empty(), HandModel.make(), HandModel.make());

    /// A text as if it had just been spoken, cut at whatever Java calls white space.
    private static Hypothesis spoken(String text) {
        List<Word> words = new ArrayList<>();
        for (String part : text.codePoints()
                .mapToObj(point -> Character.isWhitespace(point) ? " " : Character.toString(point))
                .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
                .toString()
                .split(" ", -1)) {
            if (!part.isEmpty()) {
                Duration start = Duration.ofMillis(400L * words.size());
                words.add(new Word(part, start, start.plusMillis(400), true, words.isEmpty()));
            }
        }
        return new Hypothesis(Duration.ofMillis(400L * words.size()), words, words, true);
    }

    private Ranking match(Hypothesis hypothesis) {
        return new SpeechMatcher(
                        new ReferenceDetector(PARSER), verses, SCRIPTURE.versification(), new ConfidenceRanker())
                .match(hypothesis);
    }

    private Ranking soundAnswer(String text) {
        Hypothesis hypothesis = spoken(text);
        Ranking ranking = match(hypothesis);
        assertEquals(hypothesis.heardUntil(), ranking.heardUntil());
        assertTrue(ranking.items().size() <= 10, () -> ranking.items().size() + " items");
        double before = 1;
        for (Candidate item : ranking.items()) {
            assertTrue(item.confidence() >= 0 && item.confidence() <= before, () -> text + ": " + ranking);
            before = item.confidence();
            assertTrue(SCRIPTURE.versification().exists(item.passage().first()), text);
            assertTrue(SCRIPTURE.versification().exists(item.passage().last()), text);
            String shown = SCRIPTURE
                    .text(item.translation())
                    .text(item.passage().first())
                    .orElse("");
            int end = 0;
            for (Span span : item.matched()) {
                assertTrue(span.start() >= end && span.end() <= shown.length(), () -> text + ": " + item);
                end = span.end();
                assertTrue(Character.isLetterOrDigit(shown.charAt(span.start())), () -> text + ": " + item);
                assertTrue(Character.isLetterOrDigit(shown.charAt(span.end() - 1)), () -> text + ": " + item);
            }
        }
        return ranking;
    }

    @Property(tries = 300)
    void anyTextIsAnswered(@ForAll String text) {
        soundAnswer(text);
    }

    @Property(tries = 400)
    void anyJumbleIsAnswered(@ForAll("jumbles") String text) {
        soundAnswer(text);
    }

    @Property(tries = 100)
    void numbersAloneAreAnswered(@ForAll("numbers") String text) {
        soundAnswer(text);
    }

    @Example
    void aQuotationIsAnsweredWithItsVerse() {
        Ranking ranking = soundAnswer("and so he said for God so loved the world that he gave his only begotten Son");
        assertEquals("John.3.16", ranking.items().getFirst().passage().osis());
        assertTrue(ranking.items().getFirst().confidence() > 0.5, () -> "" + ranking);
        assertEquals(
                List.of(), soundAnswer("").items(), "so that the laws do not hold because nothing is ever answered");
    }

    @Property(tries = 100)
    void theSameIsAnsweredAlike(@ForAll("speech") String text, @ForAll("jumbles") String between) {
        Ranking first = match(spoken(text));
        match(spoken(between));
        assertEquals(first, match(spoken(text)));
    }

    @Property(tries = 100)
    void smallAndCapitalLettersAreAlike(@ForAll("speech") String text) {
        List<Candidate> asWritten = match(spoken(text)).items();
        for (String other : List.of(text.toLowerCase(Locale.ROOT), text.toUpperCase(Locale.ROOT))) {
            assertEquals(bare(asWritten), bare(match(spoken(other)).items()), text);
        }
    }

    /// Without the heard words, which keep their letters.
    private static List<Candidate> bare(List<Candidate> items) {
        return items.stream()
                .map(item -> new Candidate(
                        item.passage(), item.confidence(), item.kind(), "", item.translation(), item.matched()))
                .toList();
    }

    @Example
    void thousandsOfWordsAreAnsweredInBoundedTime() {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder();
        for (int word = 0; word < 5_000; word++) {
            text.append(PIECES.get(random.nextInt(PIECES.size() - 1))).append(' ');
        }
        for (String each : List.of(
                text.toString(),
                "the ".repeat(20_000),
                "begat ".repeat(20_000),
                "7 ".repeat(20_000),
                "777 ".repeat(2_000),
                "x".repeat(100_000),
                "God " + "x".repeat(3_000),
                "thou-shalt-not-".repeat(2_000),
                "\u0000".repeat(20_000))) {
            assertTimeout(Duration.ofSeconds(20), () -> soundAnswer(each));
        }
    }

    /// Pieces of verses, with other words here and there.
    @Provide
    Arbitrary<String> speech() {
        Arbitrary<String> verse = Combinators.combine(
                        Arbitraries.integers()
                                .between(0, SCRIPTURE.versification().size() - 1),
                        Arbitraries.of(Translation.class),
                        Arbitraries.integers().between(2, 15))
                .as((ordinal, translation, most) -> {
                    List<String> words = List.of(
                            SCRIPTURE.text(translation).text(ordinal).strip().split("\\s+"));
                    return String.join(" ", words.subList(0, Math.min(most, words.size())));
                });
        Arbitrary<String> talk =
                Arbitraries.of("and then we drove home,", "I tell you", "so", "good morning everybody.", "you know");
        return Combinators.combine(talk, verse, talk, verse).as((a, b, c, d) -> String.join(" ", a, b, c, d));
    }

    @Provide
    Arbitrary<String> jumbles() {
        return Arbitraries.of(PIECES).list().ofMaxSize(40).map(words -> String.join(" ", words));
    }

    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.oneOf(
                        Arbitraries.integers().map(String::valueOf),
                        Arbitraries.integers().between(0, 999).map(String::valueOf))
                .list()
                .ofMinSize(1)
                .ofMaxSize(60)
                .map(words -> String.join(" ", words));
    }
}
