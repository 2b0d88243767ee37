package org.verseprojection.matching.learning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.verseprojection.scripture.Versification;

/// Learns: a fold over lessons in the order of their times. The same lessons give the same state, whenever and
/// wherever they are learned, so any earlier day's state can be had again. One thread.
public final class Learner {
    /// Lessons whose words are looked at again, the newest; older ones teach habits alone.
    public static final int LOOKED_AT = 1000;

    private static final Comparator<Lesson> ORDER = Comparator.comparing(Lesson::at)
            .thenComparing(lesson -> lesson.chosen().osis())
            .thenComparing(Lesson::speaker)
            .thenComparing(Lesson::heard);

    private final Replay replay;
    private final Versification versification;
    private final Canon canon;

    /// What was seen in the last lessons, so that a batch looks at its new ones alone.
    private final Map<Lesson, Replayed> seen = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Lesson, Replayed> eldest) {
            return size() > LOOKED_AT;
        }
    };

    public Learner(Replay replay, Versification versification) {
        this.replay = replay;
        this.versification = versification;
        this.canon = new Canon(versification);
    }

    /// The lessons in the order in which they are learned; each once.
    public static List<Lesson> inOrder(List<Lesson> lessons) {
        return lessons.stream().distinct().sorted(ORDER).toList();
    }

    /// What these lessons teach.
    public Learned learn(List<Lesson> lessons) {
        return learn(lessons, Instant.MAX);
    }

    /// What those of them teach that are not later than that.
    public Learned learn(List<Lesson> lessons, Instant until) {
        List<Lesson> ordered = inOrder(
                lessons.stream().filter(lesson -> !lesson.at().isAfter(until)).toList());
        Learned learned = Learned.nothing();
        List<Known> known = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            Lesson lesson = ordered.get(i);
            if (i >= ordered.size() - LOOKED_AT) {
                known.add(new Known(
                        lesson,
                        seen.computeIfAbsent(lesson, replay::of),
                        learned.habits().times(lesson.speaker(), canon)));
            }
            learned = learned.plus(lesson, versification);
        }
        return whole(learned, known);
    }

    /// @param times of the habits before that lesson
    private record Known(Lesson lesson, Replayed seen, Habits.Times times) {}

    private Learned whole(Learned habits, List<Known> known) {
        PhraseFit phrases = new PhraseFit();
        MishearingFit mishearings = new MishearingFit(replay);
        MeaningFit meanings = new MeaningFit(replay);
        WeightsFit weights = new WeightsFit(replay.evidence());
        for (Known each : known) {
            phrases.learn(each.lesson(), each.seen());
            mishearings.learn(each.lesson(), each.seen());
            meanings.learn(each.lesson(), each.seen());
            weights.learn(each.seen(), each.times());
        }
        double[] moved = weights.found();
        ConfidenceFit confidence = new ConfidenceFit();
        for (Known each : known) {
            confidence.learn(each.seen(), each.times(), moved);
        }
        return new Learned(
                habits.lessons(),
                habits.until(),
                habits.habits(),
                phrases.found(),
                weights.named(moved),
                mishearings.found(),
                confidence.found(),
                meanings.found());
    }
}
