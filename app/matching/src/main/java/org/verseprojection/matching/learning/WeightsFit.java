package org.verseprojection.matching.learning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Moves the ranking's linear weights so that what was chosen stands above what was passed over: the logarithm of the
/// logistic function of the difference, over all such pairs (Burges et al. 2005; Joachims 2002 on picks as pairs),
/// with a penalty on the way (a Gaussian prior around the fitted weights), inside a ball and a box around them.
final class WeightsFit {
    /// No weight may move farther, in units for evidence in deviations.
    static final double MOST_EACH = 0.2;

    /// All together, as the length of the way.
    static final double MOST_ALL = 0.4;

    private static final int ROUNDS = 150;
    private static final double RATE = 0.5;

    /// The prior counts as so many pairs.
    private static final double PENALTY = 150;

    private static final double LEAST = 1e-4;

    /// Pairs of one lesson count as this many, however long the list was.
    private static final double PER_LESSON = 1;

    private final List<String> names;
    private final List<Pair> pairs = new ArrayList<>();

    /// @param difference of the evidence
    /// @param lead of the better one as things are
    private record Pair(float[] difference, double lead, double weight) {}

    /// @param names of the evidence, in its order
    WeightsFit(List<String> names) {
        this.names = names;
    }

    /// @param times by which habits multiply the odds, so that they are not learned twice
    void learn(Replayed seen, Habits.Times times) {
        List<Pair> more = new ArrayList<>();
        for (Replayed.Rival better : seen.rivals()) {
            if (better.side() == Replayed.Side.CHOSEN) {
                for (Replayed.Rival passed : seen.rivals()) {
                    if (passed.side() == Replayed.Side.PASSED_OVER) {
                        double lead = better.utility()
                                + times.of(better.ordinal())
                                - passed.utility()
                                - times.of(passed.ordinal());
                        more.add(new Pair(difference(better.evidence(), passed.evidence()), lead, 1));
                    }
                }
            } else if (better.side() == Replayed.Side.WRONG) {
                float[] none = new float[names.size()];
                more.add(new Pair(difference(none, better.evidence()), -better.utility(), 1));
            }
        }
        for (Pair pair : more) {
            pairs.add(new Pair(pair.difference(), pair.lead(), PER_LESSON / more.size()));
        }
    }

    private static float[] difference(float[] one, float[] other) {
        float[] difference = one.clone();
        for (int i = 0; i < difference.length; i++) {
            difference[i] -= other[i];
        }
        return difference;
    }

    /// In the order of the names.
    double[] found() {
        double[] weights = new double[names.size()];
        for (int round = 0; round < ROUNDS && !pairs.isEmpty(); round++) {
            double[] slope = new double[weights.length];
            double all = PENALTY;
            for (Pair pair : pairs) {
                double pull = pair.weight() / (1 + Math.exp(pair.lead() + product(pair.difference(), weights)));
                all += pair.weight();
                for (int i = 0; i < slope.length; i++) {
                    slope[i] += pull * pair.difference()[i];
                }
            }
            for (int i = 0; i < slope.length; i++) {
                double moved = weights[i] + RATE / all * (slope[i] - PENALTY * weights[i]);
                weights[i] = Math.clamp(moved, -MOST_EACH, MOST_EACH);
            }
            shorten(weights);
        }
        return weights;
    }

    /// What is not 0 of that, by its name.
    SortedMap<String, Double> named(double[] weights) {
        SortedMap<String, Double> named = new TreeMap<>();
        for (int i = 0; i < weights.length; i++) {
            if (Math.abs(weights[i]) >= LEAST) {
                named.put(names.get(i), weights[i]);
            }
        }
        return named;
    }

    /// What two layers of such weights come to together, inside the same box and ball.
    static SortedMap<String, Double> together(SortedMap<String, Double> one, SortedMap<String, Double> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        List<String> names = List.copyOf(new TreeSet<>(
                Stream.concat(one.keySet().stream(), other.keySet().stream()).toList()));
        double[] sums = new double[names.size()];
        for (int i = 0; i < sums.length; i++) {
            double sum = one.getOrDefault(names.get(i), 0.0) + other.getOrDefault(names.get(i), 0.0);
            sums[i] = Math.clamp(sum, -MOST_EACH, MOST_EACH);
        }
        shorten(sums);
        SortedMap<String, Double> together = new TreeMap<>();
        for (int i = 0; i < sums.length; i++) {
            together.put(names.get(i), sums[i]);
        }
        return together;
    }

    /// Whether such weights lie inside the box and the ball.
    static boolean inBounds(Collection<Double> weights) {
        double squares = 0;
        for (double weight : weights) {
            if (!(Math.abs(weight) <= MOST_EACH)) {
                return false;
            }
            squares += weight * weight;
        }
        return Math.sqrt(squares) <= MOST_ALL + 1e-9;
    }

    static void shorten(double[] weights) {
        double squares = 0;
        for (double weight : weights) {
            squares += weight * weight;
        }
        double factor = Math.min(1, MOST_ALL / Math.sqrt(Math.max(1e-12, squares)));
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= factor;
        }
    }

    static double product(float[] evidence, double[] weights) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * evidence[i];
        }
        return sum;
    }
}
