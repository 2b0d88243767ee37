package org.verseprojection.cli.bench.figures;

import java.util.List;
import java.util.OptionalDouble;

/// Order statistics of a few figures.
public final class Quantile {
    private Quantile() {}

    /// The figure at that share of the sorted ones, rounded down; none of none.
    public static OptionalDouble of(List<Double> figures, double share) {
        List<Double> sorted = figures.stream().sorted().toList();
        return sorted.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(sorted.get(Math.min(sorted.size() - 1, (int) (share * sorted.size()))));
    }

    /// The middle one, or the mean of both.
    public static OptionalDouble median(List<Double> figures) {
        List<Double> sorted = figures.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2);
    }
}
