package org.verseprojection.matching;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;
import org.verseprojection.matching.learning.Lesson;

/// Decisions of somebody who serves with Anna.
final class MadeLessons {
    static final Instant FIRST = Instant.parse("2026-01-04T10:00:00Z");

    private MadeLessons() {}

    static Lesson lesson(int day, String heard, String osis, Lesson.How how, String... shown) {
        List<Lesson.Shown> picks = new ArrayList<>();
        for (String each : shown) {
            picks.add(new Lesson.Shown(Passage.ofOsis(each), 0.3, Candidate.Kind.QUOTATION));
        }
        return new Lesson(
                FIRST.plus(Duration.ofDays(day)), "anna", Translation.WEB, heard, picks, Passage.ofOsis(osis), how);
    }
}
