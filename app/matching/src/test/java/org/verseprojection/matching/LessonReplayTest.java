package org.verseprojection.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.verseprojection.matching.MadeLessons.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.verseprojection.domain.Hypothesis;
import org.verseprojection.domain.Translation;
import org.verseprojection.matching.learning.Examiner;
import org.verseprojection.matching.learning.Judgement;
import org.verseprojection.matching.learning.Learned;
import org.verseprojection.matching.learning.Learner;
import org.verseprojection.matching.learning.Lesson;
import org.verseprojection.matching.learning.Replayed;
import org.verseprojection.matching.trial.HeldOutWindows;
import org.verseprojection.scripture.Scripture;

/// What lessons show when they are gone through again, by words alone.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LessonReplayTest {
    private final Scripture scripture = Scripture.load();
    private final VerseIndex index = BareIndex.open();

    @Test
    void neighboursAndParallelsAreNotHeldAgainstWhatWasChosen() {
        LessonReplay replay = new LessonReplay(index, scripture, Optional.empty());
        // The psalm stands in the second book of Samuel as well.
        Replayed seen = replay.of(lesson(
                1,
                "the lord is my rock and my fortress and my deliverer",
                "Ps.18.2",
                Lesson.How.PICKED,
                "2Sam.22.2",
                "Ps.18.1",
                "Ps.71.3",
                "Ps.31.3"));
        assertEquals(Replayed.Side.CHOSEN, side(seen, "Ps.18.2"));
        assertEquals(Replayed.Side.ASIDE, side(seen, "2Sam.22.2"));
        assertTrue(seen.rivals().stream()
                .filter(rival -> rival.side() == Replayed.Side.PASSED_OVER)
                .allMatch(rival -> !osis(rival).startsWith("Ps.18.")));
    }

    private Replayed.Side side(Replayed seen, String osis) {
        return seen.rivals().stream()
                .filter(rival -> osis(rival).equals(osis))
                .findFirst()
                .orElseThrow()
                .side();
    }

    private String osis(Replayed.Rival rival) {
        return scripture.versification().at(rival.ordinal()).osis();
    }

    @Test
    void aLessonShowsWhatWasMisheardInIt() {
        LessonReplay replay = new LessonReplay(index, scripture, Optional.empty());
        Replayed words = replay.of(
                lesson(1, "he maketh me to lie down in green pastors he leadeth me", "Ps.23.2", Lesson.How.PICKED));
        assertTrue(words.swaps().contains(new Replayed.Swap("pastors", "pastures", false)), words::toString);
        Replayed name =
                replay.of(lesson(1, "turn with me to galley sheens two twenty", "Gal.2.20", Lesson.How.SEARCHED));
        assertTrue(name.swaps().contains(new Replayed.Swap("galley sheens", "galatians", true)), name::toString);
        assertTrue(name.rivals().stream().noneMatch(rival -> rival.side() == Replayed.Side.PASSED_OVER));
    }

    @Test
    void lessonsThatTeachNonsenseAreRefused() {
        // Whatever is quoted, somebody picks what stands below it.
        List<Lesson> lessons = new ArrayList<>();
        VerseDetector detector = new VerseDetector(index, scripture, Optional.empty(), VerseDetector.Prior.STREAM);
        for (HeldOutWindows.Window window : HeldOutWindows.of(scripture, "WEB", 80, 9)) {
            List<Detection> found = detector.detect(Hypothesis.ofText(window.text()), Context.NONE);
            String first = scripture.versification().at(window.ordinal()).osis();
            if (found.size() > 1) {
                lessons.add(lesson(lessons.size() / 4, window.text(), first, Lesson.How.PICKED, first));
            }
        }
        // Then the right verse is called wrong, over and over.
        List<Lesson> hostile = new ArrayList<>(lessons);
        for (Lesson each : lessons) {
            hostile.add(new Lesson(
                    each.at().plusSeconds(1),
                    "anna",
                    Translation.WEB,
                    each.heard(),
                    each.shown(),
                    each.chosen(),
                    Lesson.How.WRONG));
        }
        Learner learner = new Learner(new LessonReplay(index, scripture, Optional.empty()), scripture.versification());
        MatchingTrial trial = new MatchingTrial(index, scripture, Optional.empty(), 80);
        Judgement judgement = new Examiner(learner, trial).judge(hostile);
        int before = count(trial.general(Learned.nothing(), "anna"));
        int after = count(trial.general(judgement.learned(), "anna"));
        assertTrue(before - after <= 0.005 * 80, before + " before, " + after + " after");
        assertEquals(hostile.size(), judgement.learned().lessons());
    }

    private static int count(List<Boolean> right) {
        return (int) right.stream().filter(each -> each).count();
    }
}
