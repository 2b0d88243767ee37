package org.verseprojection.matching;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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

    private static final List<String> TALK =
            List.of("and then we drove home,", "I tell you", "so", "good morning everybody.", "you know");

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

    /// The same ones in each run; one for which it does not hold is named.
    private static void forAll(int tries, Function<RandomGenerator, String> made, Consumer<String> law) {
        for (int seed = 0; seed < tries; seed++) {
            String text = made.apply(new SplittableRandom(seed));
            assertDoesNotThrow(() -> law.accept(text), text);
        }
    }

    @Test
    void anyTextIsAnswered() {
        forAll(300, MatcherLawsTest::anyText, this::soundAnswer);
    }

    @Test
    void anyJumbleIsAnswered() {
        forAll(400, MatcherLawsTest::jumble, this::soundAnswer);
    }

    @Test
    void numbersAloneAreAnswered() {
        forAll(100, MatcherLawsTest::numbers, this::soundAnswer);
    }

    @Test
    void aQuotationIsAnsweredWithItsVerse() {
        Ranking ranking = soundAnswer("and so he said for God so loved the world that he gave his only begotten Son");
        assertEquals("John.3.16", ranking.items().getFirst().passage().osis());
        assertTrue(ranking.items().getFirst().confidence() > 0.5, () -> "" + ranking);
        assertEquals(
                List.of(), soundAnswer("").items(), "so that the laws do not hold because nothing is ever answered");
    }

    @Test
    void theSameIsAnsweredAlike() {
        RandomGenerator between = new SplittableRandom(7);
        forAll(100, MatcherLawsTest::speech, text -> {
            Ranking first = match(spoken(text));
            match(spoken(jumble(between)));
            assertEquals(first, match(spoken(text)));
        });
    }

    @Test
    void smallAndCapitalLettersAreAlike() {
        forAll(100, MatcherLawsTest::speech, text -> {
            List<Candidate> asWritten = match(spoken(text)).items();
            for (String other : List.of(text.toLowerCase(Locale.ROOT), text.toUpperCase(Locale.ROOT))) {
                assertEquals(bare(asWritten), bare(match(spoken(other)).items()));
            }
        });
    }

    /// Without the heard words, which keep their letters.
    private static List<Candidate> bare(List<Candidate> items) {
        return items.stream()
                .map(item -> new Candidate(
                        item.passage(), item.confidence(), item.kind(), "", item.translation(), item.matched()))
                .toList();
    }

    @Test
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

    /// Small numbers of a character more often than large ones; halves of pairs, and what no script has, among them.
    private static String anyText(RandomGenerator random) {
        return random.ints(random.nextInt(60), 1, 22)
                .map(bits -> Math.min(random.nextInt(1 << bits), Character.MAX_CODE_POINT))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// A piece of a verse, with other words before and behind it.
    private static String speech(RandomGenerator random) {
        String verse = SCRIPTURE
                .text(one(random, List.of(Translation.values())))
                .text(random.nextInt(SCRIPTURE.versification().size()));
        List<String> words = List.of(verse.strip().split("\\s+"));
        String said = String.join(" ", words.subList(0, Math.min(random.nextInt(2, 16), words.size())));
        return one(random, TALK) + " " + said + " " + one(random, TALK);
    }

    private static String jumble(RandomGenerator random) {
        return joined(random.nextInt(41), () -> one(random, PIECES));
    }

    private static String numbers(RandomGenerator random) {
        return joined(
                random.nextInt(1, 61),
                () -> String.valueOf(random.nextBoolean() ? random.nextInt() : random.nextInt(1_000)));
    }

    private static String joined(int many, Supplier<String> each) {
        return Stream.generate(each).limit(many).collect(Collectors.joining(" "));
    }

    private static <T> T one(RandomGenerator random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
