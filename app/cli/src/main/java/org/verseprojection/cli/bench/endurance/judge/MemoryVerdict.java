package org.verseprojection.cli.bench.endurance.judge;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.verseprojection.cli.bench.figures.Quantile;

/// Whether memory stayed as it was, once the program had settled.
///
/// @param perHour megabytes that it grew by an hour (Theil and Sen)
/// @param first median of the first third, in megabytes
/// @param last median of the last third
public record MemoryVerdict(double perHour, double first, double last) {
    /// From when on it is looked at, in milliseconds from the program's start.
    public static final long SETTLED = 10 * 60_000L;
    /// How long it must be looked at for a verdict, in milliseconds.
    public static final long LEAST = 10 * 60_000L;
    /// Megabytes by which it may grow an hour, and between the thirds.
    public static final double MOST = 30;

    private static final double HOUR = 3_600_000;

    /// Judges one start of the program.
    ///
    /// @param points milliseconds from the program's start, megabytes; in order
    /// @return empty where there is too little behind [#SETTLED]
    public static Optional<MemoryVerdict> of(List<Slope.Point> points) {
        List<Slope.Point> settled =
                points.stream().filter(each -> each.x() >= SETTLED).toList();
        if (settled.isEmpty() || settled.getLast().x() - settled.getFirst().x() < LEAST) {
            return Optional.empty();
        }
        OptionalDouble slope = Slope.of(settled);
        int third = settled.size() / 3;
        return Optional.of(new MemoryVerdict(
                slope.orElse(0) * HOUR,
                median(settled.subList(0, third)),
                median(settled.subList(settled.size() - third, settled.size()))));
    }

    private static double median(List<Slope.Point> points) {
        return Quantile.median(points.stream().map(Slope.Point::y).toList()).orElse(0);
    }

    /// By how much the last third is above the first, in megabytes.
    public double growth() {
        return last - first;
    }

    /// Whether it is flat: both measures of growth are small.
    public boolean flat() {
        return perHour <= MOST && growth() <= MOST;
    }
}
