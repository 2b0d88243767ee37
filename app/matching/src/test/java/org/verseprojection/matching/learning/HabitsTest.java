package org.verseprojection.matching.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verseprojection.domain.Translation;
import org.verseprojection.domain.VerseRef;
import org.verseprojection.scripture.Scripture;
import org.verseprojection.scripture.Versification;

class HabitsTest {
    private final Versification versification = Scripture.load().versification();

    private float[] times(Learned learned, String speaker) {
        return learned.times(speaker, versification);
    }

    private int ordinal(String osis) {
        return versification.ordinal(VerseRef.ofOsis(osis));
    }

    @Test
    void oneChoiceTeachesAtOnceAndTheNearerTheMore() {
        float[] times = times(Learned.nothing().plus(Lessons.picked(0, "Mark.4.39"), versification), "anna");
        assertTrue(times[ordinal("Mark.4.39")] > times[ordinal("Mark.4.1")]);
        assertTrue(times[ordinal("Mark.4.1")] > times[ordinal("Mark.14.1")]);
        assertTrue(times[ordinal("Mark.14.1")] > times[ordinal("Gen.1.1")]);
        assertEquals(0, times[ordinal("Gen.1.1")]);
    }

    @Test
    void aSeriesIsExpectedToGoOn() {
        float[] times = times(Learned.nothing().plus(Lessons.picked(0, "Mark.4.39"), versification), "anna");
        assertTrue(times[ordinal("Mark.5.1")] > times[ordinal("Mark.3.1")]);
    }

    @Test
    void aThousandChoicesOfOneVerseStayBounded() {
        Learned learned = Learned.nothing();
        for (int i = 0; i < 1000; i++) {
            learned = learned.plus(Lessons.picked(i / 10, "John.3.16"), versification);
        }
        for (float each : times(learned, "anna")) {
            assertTrue(each >= 0 && each <= Math.log(Habits.MOST_TIMES) + 1e-6);
        }
        assertTrue(times(learned, "anna")[ordinal("John.3.16")] > Math.log(5));
    }

    @Test
    void whoIsNewDoesWhatTheChurchDoes() {
        Learned learned = Learned.nothing()
                .plus(Lessons.picked(0, "Ruth.1.16"), versification)
                .plus(Lessons.picked(7, "Ruth.2.12"), versification);
        assertTrue(times(learned, "somebody new")[ordinal("Ruth.1.16")] > 1);
        assertTrue(times(learned, "anna")[ordinal("Ruth.1.16")]
                >= times(learned, "somebody new")[ordinal("Ruth.1.16")] - 1e-3);
    }

    @Test
    void whatWasChosenLongAgoFades() {
        Learned learned = Learned.nothing().plus(Lessons.picked(0, "Ruth.1.16"), versification);
        float then = times(learned, "anna")[ordinal("Ruth.1.16")];
        for (int i = 0; i < 30; i++) {
            learned = learned.plus(Lessons.picked(400 + i, "Acts.2.38"), versification);
        }
        assertTrue(times(learned, "anna")[ordinal("Ruth.1.16")] < then - 0.5);
    }

    @ParameterizedTest
    @EnumSource(
            value = Lesson.How.class,
            names = {"DISMISSED", "WRONG"})
    void whatIsTurnedAwayIsNoHabitAndNoSignOfItsAbsence(Lesson.How how) {
        Learned learned = Learned.nothing().plus(Lessons.picked(0, "Ruth.1.16"), versification);
        Learned more = learned.plus(Lessons.of(1, "Ruth.1.16", "", how), versification);
        assertSame(learned.habits(), more.habits());
    }

    @Test
    void aPlaceThatDoesNotExistTeachesNothing() {
        Learned learned = Learned.nothing().plus(Lessons.picked(0, "Ruth.9.99"), versification);
        assertTrue(learned.empty());
    }

    @Test
    void aTranslationIsPreferredWhenItIsShownOftenEnough() {
        Learned learned = Learned.nothing();
        for (int i = 0; i < 11; i++) {
            learned = learned.plus(Lessons.picked(i, "Ruth.1.16"), versification);
        }
        assertEquals(Optional.empty(), learned.habits().prefers("anna"));
        for (int i = 11; i < 20; i++) {
            learned = learned.plus(Lessons.picked(i, "Ruth.1.16"), versification);
        }
        assertEquals(Optional.of(Translation.WEB), learned.habits().prefers("anna"));
    }
}
