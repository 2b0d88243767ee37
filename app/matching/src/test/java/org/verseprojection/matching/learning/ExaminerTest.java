package org.verseprojection.matching.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.verseprojection.scripture.Scripture;
import org.verseprojection.scripture.Versification;

class ExaminerTest {
    private static final int GENERAL = 400;

    private final Versification versification = Scripture.load().versification();

    /// Picks come out right always, general wordings by what was learned.
    ///
    /// @param wrong how many wordings of the general set are lost by what harms
    private record FakeTrial(Predicate<Learned> harms, int wrong) implements Trial {
        @Override
        public List<Boolean> picks(Learned learned, List<Lesson> lessons) {
            return Collections.nCopies(lessons.size(), true);
        }

        @Override
        public List<Boolean> general(Learned learned, String speaker) {
            List<Boolean> right = new ArrayList<>(Collections.nCopies(GENERAL, true));
            Collections.fill(right.subList(0, harms.test(learned) ? wrong : 0), false);
            return right;
        }
    }

    private Judgement judge(Predicate<Learned> harms, int wrong) {
        Replay replay = new FakeReplay(lesson -> FakeReplay.pair(Replayed.Side.PASSED_OVER, 3, -3));
        List<Lesson> lessons = new ArrayList<>();
        for (int day = 0; day < 60; day++) {
            lessons.add(Lessons.picked(day, "Ruth.1." + (1 + day % 20)));
        }
        return new Examiner(new Learner(replay, versification), new FakeTrial(harms, wrong)).judge(lessons);
    }

    @Test
    void whatDoesNoHarmIsUsedWhole() {
        Judgement judgement = judge(learned -> false, 0);
        assertTrue(judgement.whole());
        assertFalse(judgement.learned().weights().isEmpty());
        assertEquals(36, judgement.picks().of());
    }

    @Test
    void halfAPointMayBeLostAndNoMore() {
        assertTrue(judge(learned -> !learned.empty(), GENERAL / 200).whole());
        assertFalse(judge(learned -> !learned.empty(), GENERAL / 200 + 1).whole());
    }

    @Test
    void aPartThatDoesHarmIsLeftOutAlone() {
        Judgement judgement = judge(learned -> !learned.weights().isEmpty(), 40);
        assertEquals(Set.of(Part.WEIGHTS), judgement.leftOut());
        assertTrue(judgement.learned().weights().isEmpty());
        assertFalse(judgement.learned().habits().equals(Habits.NONE));
    }

    @Test
    void whatDoesHarmInEveryPartTeachesNothing() {
        Judgement judgement = judge(learned -> !learned.empty(), 40);
        assertEquals(EnumSet.allOf(Part.class), judgement.leftOut());
        assertTrue(judgement.learned().empty());
        assertEquals(60, judgement.learned().lessons());
    }
}
