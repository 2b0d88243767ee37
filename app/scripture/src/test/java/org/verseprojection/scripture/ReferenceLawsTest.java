package org.verseprojection.scripture;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.VerseRef;
import org.verseprojection.scripture.ReferenceFinding.Found;

/// What holds for whatever is printed, said or thrown at the parser.
class ReferenceLawsTest {
    private static final Scripture SCRIPTURE = Scripture.load();
    private static final List<String> PIECES = List.of(
            "John",
            "first",
            "Corinthians",
            "Psalm",
            "chapter",
            "verse",
            "verses",
            "twenty",
            "-",
            "three",
            "one",
            "hundred",
            "oh",
            "and",
            "not",
            "sorry",
            "next",
            "of",
            "the",
            "to",
            "3:16",
            "316",
            ",",
            ".",
            ":",
            "–",
            "999999999999",
            "xiii",
            "v",
            "ff",
            "title",
            "second",
            "2nd",
            "I",
            "Genesis",
            "acts",
            "years",
            "\u0000",
            "\uD83D",
            "😀",
            "ヨハネ",
            "٣");

    private final ReferenceParser parser = new ReferenceParser(SCRIPTURE.versification(), SCRIPTURE.books());

    /// The same ones in each run; one for which it does not hold is named.
    private static <T> void forAll(int tries, Function<RandomGenerator, T> made, Consumer<T> law) {
        for (int seed = 0; seed < tries; seed++) {
            T one = made.apply(new SplittableRandom(seed));
            assertDoesNotThrow(() -> law.accept(one), one::toString);
        }
    }

    @Test
    void whatIsPrintedIsReadBack() {
        forAll(3_000, ReferenceLawsTest::passage, this::isReadBackAsPrinted);
    }

    private void isReadBackAsPrinted(Passage passage) {
        List<ReferenceFinding> read = parser.parse(passage.reference(), Style.TYPED);
        assertEquals(1, read.size(), () -> passage.reference() + " was read as " + read);
        assertTrue(read.getFirst() instanceof Found, () -> passage.reference() + " was read as " + read);
        assertEquals(passage, ((Found) read.getFirst()).passage());
    }

    @Test
    void whatIsSaidIsReadBack() {
        forAll(3_000, ReferenceLawsTest::passageOfABook, passage -> {
            for (SaidNumbers.Manner manner : SaidNumbers.Manner.values()) {
                String said = said(passage, manner);
                assertEquals(passage.osis(), Examples.shown(parser.parse(said, Style.SPOKEN)), said);
            }
        });
    }

    private static String said(Passage passage, SaidNumbers.Manner manner) {
        VerseRef first = passage.first();
        VerseRef last = passage.last();
        String title = first.book().citation();
        String name = Character.isDigit(title.charAt(0))
                ? SaidNumbers.ordinal(title.charAt(0) - '0', manner) + title.substring(1)
                : title;
        String start = name + " chapter " + SaidNumbers.cardinal(first.chapter(), manner);
        String verse = SaidNumbers.cardinal(first.verse(), manner);
        String lastVerse = SaidNumbers.cardinal(last.verse(), manner);
        if (passage.single()) {
            return start + " verse " + verse;
        }
        return first.chapter() == last.chapter()
                ? start + " verses " + verse + " through " + lastVerse
                : start + " verse " + verse + " through chapter " + SaidNumbers.cardinal(last.chapter(), manner)
                        + " verse " + lastVerse;
    }

    @Test
    void noBytesBreakTheParser() {
        forAll(1_000, ReferenceLawsTest::latin, latin -> {
            allFindingsAreSound(latin);
            allFindingsAreSound(new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_16));
        });
    }

    @Test
    void noTextBreaksTheParser() {
        forAll(2_000, ReferenceLawsTest::anyText, this::allFindingsAreSound);
    }

    @Test
    void noJumbleOfItsOwnWordsBreaksTheParser() {
        forAll(3_000, ReferenceLawsTest::jumble, this::allFindingsAreSound);
    }

    @Test
    void tenThousandWordsTakeBoundedTime() {
        var random = new Random(7);
        var text = new StringBuilder();
        for (int word = 0; word < 10_000; word++) {
            text.append(PIECES.get(random.nextInt(PIECES.size()))).append(' ');
        }
        assertTimeout(ofSeconds(20), () -> allFindingsAreSound(text.toString()));
        assertTimeout(ofSeconds(20), () -> allFindingsAreSound("John ".repeat(10_000)));
        assertTimeout(ofSeconds(20), () -> allFindingsAreSound("Romans one ".repeat(5_000)));
        assertTimeout(ofSeconds(20), () -> allFindingsAreSound("sorry ".repeat(10_000)));
        assertTimeout(ofSeconds(20), () -> allFindingsAreSound("1".repeat(50_000)));
        for (String piece : List.of(
                "one two three ",
                "3 16, ",
                "chapter ",
                "verse one of ",
                "John 3, Peter 4, and ",
                "first second ",
                "and ",
                "not verse five, ",
                "verse one and ",
                "turn to the book of ",
                "Psalm 1:19 to ",
                "a hundred ",
                "the first three verses ",
                "next verse ",
                "no, wait, ",
                "Gen-",
                "I ",
                "v. ")) {
            assertTimeout(ofSeconds(20), () -> allFindingsAreSound(piece.repeat(4_000)), piece);
        }
    }

    /// One verse, some, or thousands.
    private static Passage passage(RandomGenerator random) {
        Versification versification = SCRIPTURE.versification();
        int start = random.nextInt(versification.size());
        int more = switch (random.nextInt(3)) {
            case 0 -> 0;
            case 1 -> random.nextInt(41);
            default -> random.nextInt(3_001);
        };
        return new Passage(versification.at(start), versification.at(Math.min(start + more, versification.size() - 1)));
    }

    private static Passage passageOfABook(RandomGenerator random) {
        return Stream.generate(() -> passage(random))
                .filter(each -> each.first().book() == each.last().book())
                .findFirst()
                .orElseThrow();
    }

    /// Any bytes, each as the character of its number.
    private static String latin(RandomGenerator random) {
        byte[] bytes = new byte[random.nextInt(401)];
        random.nextBytes(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /// Small numbers of a character more often than large ones; halves of pairs, and what no script has, among them.
    private static String anyText(RandomGenerator random) {
        return random.ints(random.nextInt(60), 1, 22)
                .map(bits -> Math.min(random.nextInt(1 << bits), Character.MAX_CODE_POINT))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String jumble(RandomGenerator random) {
        return random.ints(random.nextInt(26), 0, PIECES.size())
                .mapToObj(PIECES::get)
                .collect(Collectors.joining(" "));
    }

    private void allFindingsAreSound(String text) {
        var context = Optional.of(ReferenceContext.at(VerseRef.ofOsis("Rom.8.11")));
        for (Style style : Style.values()) {
            for (ReferenceFinding finding : parser.parse(text, style, context)) {
                assertTrue(finding.where().end() <= text.length());
                if (finding instanceof Found found) {
                    assertTrue(SCRIPTURE.versification().exists(found.passage().first()), text);
                    assertTrue(SCRIPTURE.versification().exists(found.passage().last()), text);
                }
            }
        }
    }
}
