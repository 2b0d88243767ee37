package org.verseprojection.scripture;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.VerseRef;
import org.verseprojection.scripture.ReferenceFinding.Found;

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

    @Property(tries = 3000)
    void whatIsPrintedIsReadBack(@ForAll("passages") Passage passage) {
        List<ReferenceFinding> read = parser.parse(passage.reference(), Style.TYPED);
        assertEquals(1, read.size(), () -> passage.reference() + " was read as " + read);
        assertTrue(read.getFirst() instanceof Found, () -> passage.reference() + " was read as " + read);
        assertEquals(passage, ((Found) read.getFirst()).passage());
    }

    @Property(tries = 3000)
    void whatIsSaidIsReadBack(@ForAll("passages") Passage passage, @ForAll SaidNumbers.Manner manner) {
        Assume.that(passage.first().book() == passage.last().book());
        String said = said(passage, manner);
        List<ReferenceFinding> read = parser.parse(said, Style.SPOKEN);
        assertEquals(passage.osis(), Examples.shown(read), said);
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

    @Property(tries = 1000)
    void noBytesBreakTheParser(@ForAll @Size(max = 400) byte[] bytes) {
        allFindingsAreSound(new String(bytes, StandardCharsets.ISO_8859_1));
        allFindingsAreSound(new String(bytes, StandardCharsets.UTF_16));
    }

    @Property(tries = 2000)
    void noTextBreaksTheParser(@ForAll String text) {
        allFindingsAreSound(text);
    }

    @Property(tries = 3000)
    void noJumbleOfItsOwnWordsBreaksTheParser(@ForAll("jumbles") String text) {
        allFindingsAreSound(text);
    }

    @Example
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

    @Provide
    Arbitrary<Passage> passages() {
        Versification versification = SCRIPTURE.versification();
        Arbitrary<Integer> first = Arbitraries.integers().between(0, versification.size() - 1);
        Arbitrary<Integer> length = Arbitraries.oneOf(
                Arbitraries.just(0),
                Arbitraries.integers().between(0, 40),
                Arbitraries.integers().between(0, 3_000));
        return Combinators.combine(first, length).as((start, more) -> {
            VerseRef last = versification.at(Math.min(start + more, versification.size() - 1));
            return new Passage(versification.at(start), last);
        });
    }

    @Provide
    Arbitrary<String> jumbles() {
        return Arbitraries.of(PIECES).list().ofMaxSize(25).map(words -> String.join(" ", words));
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
