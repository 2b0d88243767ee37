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
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.verseprojection.scripture.Scripture;
import org.verseprojection.scripture.Versification;

class ExaminerTest {
    private static final int GENERAL = 1600;

    private final Versification versification = Scripture.load().versification();

    /// Of the picks of each lot the first are wrong, as many as are said; of the general wordings likewise.
    private record FakeTrial(ToIntFunction<Learned> picksWrong, ToIntFunction<Learned> generalWrong) implements Trial {
        @Override
        public List<Boolean> picks(Learned learned, List<Lesson> lessons) {
            return right(lessons.size(), picksWrong.applyAsInt(learned));
        }

        @Override
        public List<Boolean> general(Learned learned, String speaker) {
            return right(GENERAL, generalWrong.applyAsInt(learned));
        }

        private static List<Boolean> right(int of, int wrong) {
            List<Boolean> right = new ArrayList<>(Collections.nCopies(of, true));
            Collections.fill(right.subList(0, wrong), false);
            return right;
        }
    }

    /// Lessons that teach habits, weights, confidence and meaning.
    private Judgement judge(Trial trial) {
        Replay replay = new FakeReplay(lesson -> FakeReplay.pair(Replayed.Side.PASSED_OVER, 3, -3));
        List<Lesson> lessons = new ArrayList<>();
        for (int day = 0; day < 60; day++) {
            lessons.add(Lessons.picked(day, "Ruth.1." + (1 + day % 20)));
        }
        return new Examiner(new Learner(replay, versification), trial).judge(lessons);
    }

    /// Picks come out right always.
    ///
    /// @param wrong how many wordings of the general set are lost by what harms
    private Judgement judge(Predicate<Learned> harms, int wrong) {
        return judge(new FakeTrial(learned -> 0, learned -> harms.test(learned) ? wrong : 0));
    }

    private static boolean habits(Learned learned) {
        return !learned.habits().equals(Habits.NONE);
    }

    private static boolean weights(Learned learned) {
        return !learned.weights().isEmpty();
    }

    @Test
    void whatDoesNoHarmIsUsedWhole() {
        Judgement judgement = judge(learned -> false, 0);
        assertTrue(judgement.whole());
        assertFalse(judgement.learned().weights().isEmpty());
        assertEquals(36, judgement.picks().of());
    }

    @Test
    void theLossInGeneralStaysSurelyBelowHalfAPoint() {
        // Half a point is eight; of four that turned, the deviation is two.
        assertTrue(judge(learned -> !learned.empty(), 4).whole());
        assertFalse(judge(learned -> !learned.empty(), 5).whole());
    }

    @Test
    void manyThatTurnProveNothingThoughNoneWereLostOnTheWhole() {
        assertTrue(new Judgement.Score(1400, 1400, 20, GENERAL).surelyHarmless());
        assertFalse(new Judgement.Score(1400, 1400, 24, GENERAL).surelyHarmless());
        assertTrue(new Judgement.Score(1400, 1410, 60, GENERAL).surelyHarmless());
    }

    @Test
    void ofTwoHarmlessVersionsThatWithMorePicksRightIsUsed() {
        // Without either of them nothing is lost in general; the habits are worth a pick, the weights none.
        Judgement judgement = judge(new FakeTrial(
                learned -> habits(learned) ? 0 : 1, learned -> habits(learned) && weights(learned) ? 40 : 0));
        assertEquals(Set.of(Part.WEIGHTS), judgement.leftOut());
        // And the other way round.
        judgement = judge(new FakeTrial(
                learned -> weights(learned) ? 0 : 1, learned -> habits(learned) && weights(learned) ? 40 : 0));
        assertEquals(Set.of(Part.HABITS), judgement.leftOut());
    }

    @Test
    void twoPartsThatDoHarmAreLeftOutTogether() {
        Judgement judgement = judge(learned -> habits(learned) || weights(learned), 40);
        assertEquals(Set.of(Part.HABITS, Part.WEIGHTS), judgement.leftOut());
        assertFalse(judgement.learned().empty());
    }

    @Test
    void theSameStateIsTriedOnce() {
        List<Learned> tried = new ArrayList<>();
        judge(new FakeTrial(learned -> 0, learned -> {
            tried.add(learned);
            return 0;
        }));
        assertEquals(tried.size(), Set.copyOf(tried).size());
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
