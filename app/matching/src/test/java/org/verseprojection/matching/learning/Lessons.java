package org.verseprojection.matching.learning;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;

/// Makes lessons for tests.
final class Lessons {
    private static final Instant FIRST = Instant.parse("2026-01-04T10:00:00Z");

    private Lessons() {}

    static Lesson picked(int day, String osis) {
        return of(day, osis, "", Lesson.How.PICKED);
    }

    static Lesson of(int day, String osis, String heard, Lesson.How how) {
        return new Lesson(
                FIRST.plus(Duration.ofDays(day)), "anna", Translation.WEB, heard, List.of(), Passage.ofOsis(osis), how);
    }
}
