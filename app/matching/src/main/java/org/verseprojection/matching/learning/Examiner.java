package org.verseprojection.matching.learning;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Learns and examines: a new version is used only where it does no harm, neither to picks that were held back from
/// it nor to what is quoted in general. One thread.
///
/// The picks are tried as time went: what is learned from the lessons up to some day is tried on those behind it, for
/// each of the last three fifths of the lessons. Where a version fails, it is tried without one part after the other,
/// and the first that does no harm is used; where none is, the version teaches nothing.
public final class Examiner {
    private static final int FIFTHS = 5;
    private static final int FIRST_TRIED = 2;

    /// Held-back lessons that are tried at most, the newest.
    private static final int MOST_TRIED = 200;

    /// With fewer lessons there is nothing to hold back.
    private static final int LEAST = 10;

    private final Learner learner;
    private final Trial trial;

    public Examiner(Learner learner, Trial trial) {
        this.learner = learner;
        this.trial = trial;
    }

    /// What these lessons teach, as far as it does no harm.
    public Judgement judge(List<Lesson> lessons) {
        List<Lesson> ordered = Learner.inOrder(lessons);
        return judge(learner.learn(ordered), folds(ordered), ordered);
    }

    /// Lessons that were held back, with what the earlier ones teach.
    private record Fold(Learned learned, List<Lesson> heldBack) {}

    private List<Fold> folds(List<Lesson> ordered) {
        List<Fold> folds = new ArrayList<>();
        if (ordered.size() < LEAST) {
            return folds;
        }
        int newest = Math.max(0, ordered.size() - MOST_TRIED);
        for (int fifth = FIRST_TRIED; fifth < FIFTHS; fifth++) {
            int from = Math.max(newest, ordered.size() * fifth / FIFTHS);
            int to = ordered.size() * (fifth + 1) / FIFTHS;
            if (from < to) {
                folds.add(new Fold(learner.learn(ordered.subList(0, from)), ordered.subList(from, to)));
            }
        }
        return folds;
    }

    private Judgement judge(Learned learned, List<Fold> folds, List<Lesson> ordered) {
        String speaker = mostHeard(ordered);
        List<Boolean> generalBefore = trial.general(Learned.nothing(), speaker);
        List<Boolean> picksBefore = new ArrayList<>();
        for (Fold fold : folds) {
            picksBefore.addAll(trial.picks(Learned.nothing(), fold.heldBack()));
        }
        Judgement whole =
                tried(learned, folds, UnaryOperator.identity(), Set.of(), speaker, picksBefore, generalBefore);
        if (harmless(whole)) {
            return whole;
        }
        for (Part part : Part.values()) {
            Judgement without = tried(
                    learned, folds, each -> each.without(part), Set.of(part), speaker, picksBefore, generalBefore);
            if (harmless(without)) {
                return new Judgement(without.learned(), without.leftOut(), whole.picks(), whole.general());
            }
        }
        Learned nothing = learned;
        for (Part part : Part.values()) {
            nothing = nothing.without(part);
        }
        return new Judgement(nothing, EnumSet.allOf(Part.class), whole.picks(), whole.general());
    }

    private Judgement tried(
            Learned learned,
            List<Fold> folds,
            UnaryOperator<Learned> change,
            Set<Part> leftOut,
            String speaker,
            List<Boolean> picksBefore,
            List<Boolean> generalBefore) {
        List<Boolean> picks = new ArrayList<>();
        for (Fold fold : folds) {
            picks.addAll(trial.picks(change.apply(fold.learned()), fold.heldBack()));
        }
        Learned changed = change.apply(learned);
        return new Judgement(
                changed, leftOut, score(picksBefore, picks), score(generalBefore, trial.general(changed, speaker)));
    }

    private static boolean harmless(Judgement judgement) {
        return judgement.picks().harmless() && judgement.general().harmless();
    }

    private static Judgement.Score score(List<Boolean> before, List<Boolean> after) {
        return new Judgement.Score(count(before), count(after), after.size());
    }

    private static int count(List<Boolean> right) {
        return (int) right.stream().filter(each -> each).count();
    }

    private static String mostHeard(List<Lesson> lessons) {
        Map<String, Integer> times = new HashMap<>();
        String most = "";
        for (Lesson lesson : lessons) {
            int count = times.merge(lesson.speaker(), 1, Integer::sum);
            most = count > times.getOrDefault(most, 0) ? lesson.speaker() : most;
        }
        return most;
    }
}
