package org.verseprojection.scripture;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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
