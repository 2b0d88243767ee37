package org.verseprojection.matching.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.verseprojection.scripture.Scripture;
import org.verseprojection.scripture.Versification;

class TutorTest {
    private static final Trial HARMLESS = new Trial() {
        @Override
        public List<Boolean> picks(Learned learned, List<Lesson> lessons) {
            return Collections.nCopies(lessons.size(), true);
        }

        @Override
        public List<Boolean> general(Learned learned, String speaker) {
            return List.of(true);
        }
    };

    private final Versification versification = Scripture.load().versification();
    private final AtomicReference<Learned> inUse = new AtomicReference<>(Learned.nothing());
    private final BlockingQueue<Judgement> judged = new LinkedBlockingQueue<>();

    private Tutor tutor() {
        Replay replay = new FakeReplay(lesson -> FakeReplay.pair(Replayed.Side.PASSED_OVER, 3, -3));
        Examiner examiner = new Examiner(new Learner(replay, versification), HARMLESS);
        return new Tutor(examiner, versification, inUse::set, judged::add);
    }

    @Test
    void aLessonTeachesHabitsAtOnceAndTheRestInBatches() throws InterruptedException {
        try (Tutor tutor = tutor()) {
            tutor.add(Lessons.picked(0, "Ruth.1.1"));
            assertEquals(1, inUse.get().lessons());
            assertFalse(inUse.get().empty());
            for (int day = 1; day < 10; day++) {
                tutor.add(Lessons.picked(day, "Ruth.1.1"));
            }
            Judgement judgement = judged.poll(20, TimeUnit.SECONDS);
            assertNotNull(judgement);
            assertEquals(10, judgement.learned().lessons());
            assertFalse(judgement.learned().weights().isEmpty());
        }
    }

    @Test
    void goingBackTeachesWhatWasKnownThen() throws InterruptedException {
        try (Tutor tutor = tutor()) {
            List<Lesson> then = List.of(Lessons.picked(0, "Ruth.1.1"));
            tutor.begin(Learned.nothing(), then);
            Judgement judgement = judged.poll(20, TimeUnit.SECONDS);
            assertNotNull(judgement);
            assertEquals(1, judgement.learned().lessons());
            assertEquals(1, inUse.get().lessons());
        }
    }
}
