package org.verseprojection.matching.learning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.verseprojection.scripture.Versification;

/// Fits [Shared] from lessons of many churches. Weights and sharpness are fitted in nine groups of churches, each
/// church in one of them, and the median of the groups is taken: what four churches say lies then within what the
/// others say, as long as there are nine groups. One thread.
public final class SharedFit {
    private static final int GROUPS = Shared.LEAST_CHURCHES;

    private final Replay replay;
    private final SharedCounts counts;
    private final Habits.Times times;
    private final SharedNames names = new SharedNames();
    private final SharedMeaning meaning = new SharedMeaning();
    private final List<List<Replayed>> groups = new ArrayList<>();
    private final Set<Long> told = new HashSet<>();

    /// @param counts of all rows
    public SharedFit(Replay replay, Versification versification, SharedCounts counts) {
        this.replay = replay;
        this.counts = counts;
        Canon canon = new Canon(versification);
        this.times = Habits.NONE.times("", canon, new PopularShares(canon, counts.popularity()));
        for (int i = 0; i < GROUPS; i++) {
            groups.add(new ArrayList<>());
        }
    }

    /// What may have been a misheard name.
    public void name(Replayed.Swap swap, long church) {
        names.see(swap, church);
    }

    /// A lesson that is looked at for the ranking.
    public void rank(Lesson lesson, long church) {
        Replayed seen = replay.of(lesson);
        if (!seen.rivals().isEmpty()) {
            told.add(church);
            groups.get((int) Math.floorMod(church, (long) GROUPS)).add(seen);
        }
    }

    /// A lesson that is looked at for what a verse means.
    public void mean(Lesson lesson, long church) {
        Replayed seen = replay.of(lesson);
        if (seen.spoken() >= 0 && seen.said().length > 0) {
            meaning.add(seen.spoken(), church, seen.said());
        }
    }

    /// What all of it comes to; nothing where there are too few churches.
    public Shared found(long version, Instant made) {
        if (counts.churches() < Shared.LEAST_CHURCHES) {
            return Shared.nothing().as(version, made);
        }
        double[] weights = weights();
        WeightsFit naming = new WeightsFit(replay.evidence());
        return new Shared(
                version,
                made,
                counts.popularity(),
                weights.length == 0 ? new TreeMap<>() : naming.named(weights),
                names.found(counts.least()),
                weights.length == 0 ? 1 : sharpness(weights),
                meaning.found(replay::vector));
    }

    private boolean enough() {
        return told.size() >= Shared.LEAST_CHURCHES
                && groups.stream().filter(each -> !each.isEmpty()).count() >= GROUPS / 2 + 1;
    }

    private double[] weights() {
        if (!enough()) {
            return new double[0];
        }
        List<double[]> fitted = new ArrayList<>();
        for (List<Replayed> group : groups) {
            WeightsFit fit = new WeightsFit(replay.evidence());
            group.forEach(seen -> fit.learn(seen, times));
            if (!group.isEmpty()) {
                fitted.add(fit.found());
            }
        }
        double[] middle = new double[replay.evidence().size()];
        for (int i = 0; i < middle.length; i++) {
            int at = i;
            middle[i] = median(fitted.stream().mapToDouble(each -> each[at]).toArray());
        }
        WeightsFit.shorten(middle);
        return middle;
    }

    private double sharpness(double[] weights) {
        double[] fitted = groups.stream()
                .filter(group -> !group.isEmpty())
                .mapToDouble(group -> {
                    ConfidenceFit fit = new ConfidenceFit();
                    group.forEach(seen -> fit.learn(seen, times, weights));
                    return fit.found().sharpness();
                })
                .toArray();
        return median(fitted);
    }

    private static double median(double[] numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
