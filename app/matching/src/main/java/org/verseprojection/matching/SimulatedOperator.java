package org.verseprojection.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Hypothesis;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.VerseRef;
import org.verseprojection.matching.learning.Lesson;
import org.verseprojection.matching.trial.Churches;
import org.verseprojection.scripture.Versification;

/// What an operator makes of a simulated church's verses: picks what is listed, else searches; now and then does
/// nothing, turns a pick away, or calls one wrong that stands first.
public final class SimulatedOperator {
    private static final double IGNORES = 0.05;
    private static final double DISMISSES = 0.12;
    private static final double CALLS_WRONG = 0.18;
    private static final double SURE = 0.4;

    private SimulatedOperator() {}

    /// The picks at that moment.
    public static List<Candidate> picks(Churches.Choice choice, Matcher matcher) {
        return matcher.match(heard(choice)).items();
    }

    private static Hypothesis heard(Churches.Choice choice) {
        Hypothesis all = Hypothesis.ofText(choice.heard());
        return new Hypothesis(all.heardUntil(), all.reading(), all.transcript(), false);
    }

    /// The lessons of one decision, in their order.
    public static List<Lesson> decides(Churches.Choice choice, List<Candidate> picks, Versification versification) {
        VerseRef verse = versification.at(choice.ordinal());
        List<Lesson.Shown> shown = picks.stream()
                .map(pick -> new Lesson.Shown(pick.passage(), pick.confidence(), pick.kind()))
                .toList();
        if (choice.mood() < IGNORES) {
            return List.of();
        }
        List<Lesson> lessons = new ArrayList<>();
        Optional<Candidate> first = picks.stream().findFirst();
        boolean wrong = first.isPresent() && !first.get().passage().contains(verse);
        if (choice.mood() < DISMISSES && picks.size() > 1) {
            lessons.add(lesson(choice, shown, picks.getLast().passage(), Lesson.How.DISMISSED));
        } else if (choice.mood() < CALLS_WRONG && wrong && first.get().confidence() > SURE) {
            lessons.add(lesson(choice, shown, first.get().passage(), Lesson.How.WRONG));
        }
        boolean listed = picks.stream().anyMatch(pick -> pick.passage().contains(verse));
        lessons.add(lesson(choice, shown, Passage.of(verse), listed ? Lesson.How.PICKED : Lesson.How.SEARCHED));
        return lessons;
    }

    private static Lesson lesson(Churches.Choice choice, List<Lesson.Shown> shown, Passage passage, Lesson.How how) {
        String heard = choice.heard();
        String kept = heard.substring(Math.max(0, heard.length() - Lesson.LONGEST));
        return new Lesson(choice.at(), choice.speaker(), choice.translation(), kept, shown, passage, how);
    }
}
