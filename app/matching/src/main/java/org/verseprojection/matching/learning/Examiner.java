package org.verseprojection.matching.learning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Learns and examines: a new version is used only where it does no harm, neither to picks that were held back from
/// it nor to what is quoted in general. One thread.
///
/// The picks are tried as time went: what is learned from the lessons up to some day is tried on those behind it, for
/// each of the last three fifths of the lessons. Tried are the whole version and those without one part; where all of
/// them do harm, those without two. Of the harmless ones that is used with the most held-back picks right, and of
/// equal ones that with the most parts; where none is harmless, the version teaches nothing.
public final class Examiner {
    private static final int FIFTHS = 5;
    private static final int FIRST_TRIED = 2;

    /// Held-back lessons that are tried at most, the newest.
    private static final int MOST_TRIED = 200;

    /// With fewer lessons there is nothing to hold back.
    private static final int LEAST = 10;

    private static final Comparator<Tried> BETTER = Comparator.<Tried>comparingInt(
                    each -> each.picks().after())
            .thenComparingInt(each -> -each.leftOut().size())
            .thenComparingInt(each -> each.general().after());

    private final Learner learner;
    private final Trial trial;

    public Examiner(Learner learner, Trial trial) {
        this.learner = learner;
        this.trial = trial;
    }

    /// What these lessons teach, as far as it does no harm.
    public Judgement judge(List<Lesson> lessons) {
        List<Lesson> ordered = Learner.inOrder(lessons);
        return new Examination(learner.learn(ordered), folds(ordered), mostHeard(ordered)).judgement();
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

    /// A version without some parts, and what came of it.
    private record Tried(Learned learned, Set<Part> leftOut, Judgement.Score picks, Judgement.Score general) {
        boolean harmless() {
            return picks.harmless() && general.surelyHarmless();
        }
    }

    /// The examination of one new version; the same state is tried once.
    private final class Examination {
        private final Learned learned;
        private final List<Fold> folds;
        private final String speaker;
        private final List<Boolean> picksBefore;
        private final List<Boolean> generalBefore;
        private final Map<Learned, List<Boolean>> general = new HashMap<>();
        private final List<Map<Learned, List<Boolean>>> picks = new ArrayList<>();

        Examination(Learned learned, List<Fold> folds, String speaker) {
            this.learned = learned;
            this.folds = folds;
            this.speaker = speaker;
            folds.forEach(fold -> picks.add(new HashMap<>()));
            this.generalBefore = trial.general(Learned.nothing(), speaker);
            this.picksBefore = picks(EnumSet.allOf(Part.class));
        }

        Judgement judgement() {
            Tried whole = tried(EnumSet.noneOf(Part.class));
            List<Tried> tried = new ArrayList<>(List.of(whole));
            for (Part part : Part.values()) {
                tried.add(tried(EnumSet.of(part)));
            }
            if (tried.stream().noneMatch(Tried::harmless)) {
                pairs().forEach(pair -> tried.add(tried(pair)));
            }
            Set<Part> all = EnumSet.allOf(Part.class);
            return tried.stream()
                    .filter(Tried::harmless)
                    .max(BETTER)
                    .map(best -> new Judgement(best.learned(), best.leftOut(), whole.picks(), whole.general()))
                    .orElseGet(() -> new Judgement(without(learned, all), all, whole.picks(), whole.general()));
        }

        private Tried tried(Set<Part> leftOut) {
            Learned left = without(learned, leftOut);
            List<Boolean> after = general.computeIfAbsent(left, each -> trial.general(each, speaker));
            return new Tried(
                    left,
                    leftOut,
                    Judgement.Score.of(picksBefore, picks(leftOut)),
                    Judgement.Score.of(generalBefore, after));
        }

        private List<Boolean> picks(Set<Part> leftOut) {
            List<Boolean> right = new ArrayList<>();
            for (int i = 0; i < folds.size(); i++) {
                List<Lesson> heldBack = folds.get(i).heldBack();
                Learned left = without(folds.get(i).learned(), leftOut);
                right.addAll(picks.get(i).computeIfAbsent(left, each -> trial.picks(each, heldBack)));
            }
            return right;
        }
    }

    private static List<Set<Part>> pairs() {
        Part[] parts = Part.values();
        List<Set<Part>> pairs = new ArrayList<>();
        for (int one = 0; one < parts.length; one++) {
            for (int other = one + 1; other < parts.length; other++) {
                pairs.add(EnumSet.of(parts[one], parts[other]));
            }
        }
        return pairs;
    }

    private static Learned without(Learned learned, Set<Part> parts) {
        Learned left = learned;
        for (Part part : parts) {
            left = left.without(part);
        }
        return left;
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
