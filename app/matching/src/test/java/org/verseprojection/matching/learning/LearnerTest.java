package org.verseprojection.matching.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.verseprojection.scripture.Scripture;
import org.verseprojection.scripture.Versification;

class LearnerTest {
    private final Versification versification = Scripture.load().versification();

    private Learner learner(Replay replay) {
        return new Learner(replay, versification);
    }

    private static List<Lesson> days(int count, String heard) {
        List<Lesson> lessons = new ArrayList<>();
        for (int day = 0; day < count; day++) {
            lessons.add(Lessons.of(day, "Ruth.1." + (1 + day % 20), heard, Lesson.How.PICKED));
        }
        return lessons;
    }

    @Test
    void theSameLessonsTeachTheSameInWhateverOrderTheyCome() {
        List<Lesson> lessons = new ArrayList<>(days(40, "some words"));
        FakeReplay replay = new FakeReplay(lesson -> FakeReplay.pair(Replayed.Side.PASSED_OVER, 1, -1));
        Learned once = learner(replay).learn(lessons);
        Collections.shuffle(lessons, new Random(1));
        lessons.add(lessons.getFirst());
        assertEquals(once, learner(replay).learn(lessons));
    }

    @Test
    void anEarlierDayCanBeHadAgain() {
        List<Lesson> lessons = days(40, "some words");
        FakeReplay replay = new FakeReplay(lesson -> FakeReplay.pair(Replayed.Side.PASSED_OVER, 1, -1));
        Learner learner = learner(replay);
        Learned then = learner.learn(lessons.subList(0, 15));
        Learned now = learner.learn(lessons);
        assertNotEquals(then, now);
        assertEquals(then, learner.learn(lessons, lessons.get(14).at()));
    }

    @Test
    void whatWasPassedOverMovesTheWeightsInsideTheirBounds() {
        FakeReplay replay = new FakeReplay(lesson -> FakeReplay.pair(Replayed.Side.PASSED_OVER, 6, -6));
        Learned learned = learner(replay).learn(days(500, "some words"));
        double moved = learned.weights().getOrDefault("WEIGHT", 0.0);
        assertTrue(moved > 0.01 && moved <= WeightsFit.MOST_EACH, () -> "moved by " + moved);
        assertEquals(1, learned.weights().size());
    }

    @Test
    void whatWasMerelyNotChosenMovesNothing() {
        FakeReplay replay = new FakeReplay(lesson -> FakeReplay.pair(Replayed.Side.ASIDE, 6, -6));
        assertTrue(learner(replay).learn(days(100, "some words")).weights().isEmpty());
    }

    @Test
    void aMishearingIsLearnedFromThreeSightingsOnThreeDays() {
        FakeReplay replay = new FakeReplay(lesson -> FakeReplay.swap("gourd", "lord", "praise the gourd oh my soul"));
        assertTrue(learner(replay).learn(days(2, "x")).mishearings().isEmpty());
        List<Mishearing> learned = learner(replay).learn(days(3, "x")).mishearings();
        assertEquals(1, learned.size());
        assertEquals(new Mishearing("gourd", "lord", false, 3, 3, 1), learned.getFirst());
    }

    @Test
    void aBooksNameIsLearnedFromTwoSightingsOnTwoDays() {
        Replayed named = new Replayed(
                List.of("galley", "sheens", "two"),
                List.of(),
                List.of(new Replayed.Swap("galley sheens", "galatians", true)),
                List.of(),
                new float[0],
                -1);
        FakeReplay replay = new FakeReplay(lesson -> named);
        assertTrue(learner(replay).learn(days(1, "x")).mishearings().isEmpty());
        assertEquals(
                List.of(new Mishearing("galley sheens", "galatians", true, 2, 2, 1)),
                learner(replay).learn(days(2, "x")).mishearings());
        List<Lesson> oneDay = List.of(Lessons.picked(0, "Gal.2.1"), Lessons.picked(0, "Gal.2.2"));
        assertTrue(learner(replay).learn(oneDay).mishearings().isEmpty());
    }

    @Test
    void threeSightingsOnOneDayAreNotEnough() {
        FakeReplay replay = new FakeReplay(lesson -> FakeReplay.swap("gourd", "lord", "praise the gourd oh my soul"));
        List<Lesson> lessons =
                List.of(Lessons.picked(0, "Ruth.1.1"), Lessons.picked(0, "Ruth.1.2"), Lessons.picked(0, "Ruth.1.3"));
        assertTrue(learner(replay).learn(lessons).mishearings().isEmpty());
    }

    @Test
    void aWordThatIsMostlyHeardRightIsNoMishearing() {
        FakeReplay replay = new FakeReplay(lesson -> lesson.chosen().osis().endsWith("1")
                ? FakeReplay.swap("gourd", "lord", "the gourd")
                : new Replayed(List.of("gourd"), List.of(), List.of(), List.of(), new float[0], -1));
        List<Lesson> lessons = days(80, "x");
        assertTrue(learner(replay).learn(lessons).mishearings().isEmpty());
    }

    @Test
    void aCommonWordIsNeverAMishearing() {
        FakeReplay replay = new FakeReplay(lesson -> FakeReplay.swap("and", "hand", "and of the lord"));
        assertTrue(learner(replay).learn(days(30, "x")).mishearings().isEmpty());
    }

    @Test
    void whatIsTurnedAwayTeachesNoMishearingAndMovesNoMeaning() {
        FakeReplay replay = new FakeReplay(lesson -> FakeReplay.swap("gourd", "lord", "praise the gourd oh my soul"));
        List<Lesson> lessons = new ArrayList<>();
        for (int day = 0; day < 30; day++) {
            lessons.add(Lessons.of(day, "Ruth.1.1", "x", Lesson.How.DISMISSED));
        }
        Learned learned = learner(replay).learn(lessons);
        assertTrue(learned.empty());
        assertEquals(30, learned.lessons());
    }

    @Test
    void aMeaningIsMovedByABoundedStep() {
        FakeReplay replay = new FakeReplay(lesson -> FakeReplay.pair(Replayed.Side.ASIDE, 0, 0));
        float[] once = moved(learner(replay).learn(days(1, "x")));
        float[] often = moved(learner(replay).learn(days(500, "x")));
        assertTrue(once[1] > 0.1 && once[1] < often[1]);
        // A step of 0.4 from (1, 0) to (0, 1), at unit length.
        assertEquals(0.4 / Math.hypot(0.4, 0.6), often[1], 0.01);
    }

    private static float[] moved(Learned learned) {
        return Objects.requireNonNull(learned.meanings().get(1)).vector();
    }
}
