package org.verseprojection.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;
import org.verseprojection.domain.VerseRef;
import org.verseprojection.matching.learning.Lesson;
import org.verseprojection.matching.trial.Churches;
import org.verseprojection.scripture.Scripture;
import org.verseprojection.scripture.Versification;

class SimulatedOperatorTest {
    private static final VerseRef MEANT = VerseRef.ofOsis("John.3.16");
    private static final VerseRef OTHER = VerseRef.ofOsis("Rom.5.8");
    private static final Versification VERSES = Scripture.load().versification();

    @Test
    void aVerseThatIsListedIsPicked() {
        Lesson lesson =
                only(SimulatedOperator.decides(choice(0.5), List.of(pick(OTHER, 0.9), pick(MEANT, 0.6)), VERSES));
        assertEquals(Lesson.How.PICKED, lesson.how());
        assertEquals(Passage.of(MEANT), lesson.chosen());
        assertEquals(2, lesson.shown().size());
        assertEquals(0.9, lesson.shown().getFirst().confidence());
    }

    @Test
    void oneThatIsNotListedIsSearched() {
        assertEquals(
                Lesson.How.SEARCHED,
                only(SimulatedOperator.decides(choice(0.5), List.of(pick(OTHER, 0.9)), VERSES))
                        .how());
        assertEquals(
                Lesson.How.SEARCHED,
                only(SimulatedOperator.decides(choice(0.5), List.of(), VERSES)).how());
    }

    @Test
    void nowAndThenNothingIsDone() {
        assertEquals(List.of(), SimulatedOperator.decides(choice(0.01), List.of(pick(MEANT, 0.9)), VERSES));
    }

    @Test
    void inAnotherMoodTheLastPickIsTurnedAwayFirst() {
        List<Lesson> lessons =
                SimulatedOperator.decides(choice(0.1), List.of(pick(MEANT, 0.9), pick(OTHER, 0.2)), VERSES);
        assertEquals(
                List.of(Lesson.How.DISMISSED, Lesson.How.PICKED),
                lessons.stream().map(Lesson::how).toList());
        assertEquals(Passage.of(OTHER), lessons.getFirst().chosen());
    }

    @Test
    void aSurePickThatIsWrongIsCalledSoInAThird() {
        List<Lesson> lessons =
                SimulatedOperator.decides(choice(0.15), List.of(pick(OTHER, 0.9), pick(MEANT, 0.4)), VERSES);
        assertEquals(
                List.of(Lesson.How.WRONG, Lesson.How.PICKED),
                lessons.stream().map(Lesson::how).toList());
        assertEquals(
                1,
                SimulatedOperator.decides(choice(0.15), List.of(pick(OTHER, 0.3), pick(MEANT, 0.2)), VERSES)
                        .size());
        assertEquals(
                Lesson.How.PICKED,
                only(SimulatedOperator.decides(choice(0.15), List.of(pick(MEANT, 0.9)), VERSES))
                        .how());
    }

    @Test
    void ofALongTextItsEndIsKept() {
        Churches.Choice chatty = new Churches.Choice(
                Instant.EPOCH,
                "a",
                Translation.KJV,
                "word ".repeat(400) + "the end",
                VERSES.ordinal(MEANT),
                false,
                0.5);
        Lesson lesson = only(SimulatedOperator.decides(chatty, List.of(), VERSES));
        assertEquals(Lesson.LONGEST, lesson.heard().length());
        assertTrue(lesson.heard().endsWith("the end"));
    }

    private static Lesson only(List<Lesson> lessons) {
        assertEquals(1, lessons.size());
        return lessons.getFirst();
    }

    private static Churches.Choice choice(double mood) {
        return new Churches.Choice(
                Instant.EPOCH, "a", Translation.KJV, "for god so loved", VERSES.ordinal(MEANT), false, mood);
    }

    private static Candidate pick(VerseRef verse, double confidence) {
        return new Candidate(
                Passage.of(verse),
                confidence,
                Candidate.Kind.QUOTATION,
                "for god so loved",
                Translation.KJV,
                List.of());
    }
}
