package org.verseprojection.cloud.learning;

import java.util.List;
import java.util.regex.Pattern;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Passage;
import org.verseprojection.matching.learning.Lesson;
import org.verseprojection.scripture.Versification;

/// Makes lessons of rows. A row does not say whether its verse was announced; words such as "chapter" do.
final class Lessons {
    private static final Pattern ANNOUNCED =
            Pattern.compile("\\b(chapter|chapters|verse|verses)\\b", Pattern.CASE_INSENSITIVE);

    private Lessons() {}

    static Lesson of(Told told, Versification versification) {
        Passage passage = Passage.of(versification.at(told.ordinal()));
        List<Lesson.Shown> shown =
                announced(told) ? List.of(new Lesson.Shown(passage, 1, Candidate.Kind.REFERENCE)) : List.of();
        return new Lesson(told.at(), "", told.translation(), told.words(), shown, passage, Lesson.How.PICKED);
    }

    static boolean announced(Told told) {
        return ANNOUNCED.matcher(told.words()).find();
    }
}
