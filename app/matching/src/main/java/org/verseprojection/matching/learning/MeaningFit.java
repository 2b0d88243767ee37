package org.verseprojection.matching.learning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Moves a verse's vector towards the mean of what was said when it was chosen (Rocchio 1971), the farther the oftener
/// it was, and never farther than a bounded step.
final class MeaningFit {
    /// What was said so often counts as much as the verse's own vector.
    private static final double OWN = 4;

    /// Of the way at most.
    static final double MOST_STEP = 0.4;

    private final Replay replay;
    private final SortedMap<Integer, Sum> sums = new TreeMap<>();

    private record Sum(double[] said, int times) {
        Sum plus(float[] more) {
            double[] sum = said.clone();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += more[i];
            }
            return new Sum(sum, times + 1);
        }
    }

    MeaningFit(Replay replay) {
        this.replay = replay;
    }

    void learn(Lesson lesson, Replayed seen) {
        if (lesson.how().chosen() && seen.spoken() >= 0 && seen.said().length > 0) {
            Sum sum = sums.getOrDefault(seen.spoken(), new Sum(new double[seen.said().length], 0));
            sums.put(seen.spoken(), sum.plus(seen.said()));
        }
    }

    SortedMap<Integer, MovedVector> found() {
        List<Map.Entry<Integer, Sum>> most = new ArrayList<>(sums.entrySet());
        most.sort(Comparator.<Map.Entry<Integer, Sum>>comparingInt(
                        each -> -each.getValue().times())
                .thenComparing(Map.Entry::getKey));
        SortedMap<Integer, MovedVector> moved = new TreeMap<>();
        for (Map.Entry<Integer, Sum> each : most.subList(0, Math.min(MovedVector.MOST, most.size()))) {
            moved.put(each.getKey(), moved(replay.vector(each.getKey()), each.getValue()));
        }
        return moved;
    }

    private static MovedVector moved(float[] own, Sum sum) {
        double step = Math.min(MOST_STEP, sum.times() / (sum.times() + OWN));
        float[] vector = new float[own.length];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (own[i] + step * (sum.said()[i] / sum.times() - own[i]));
        }
        return MovedVector.of(vector);
    }
}
