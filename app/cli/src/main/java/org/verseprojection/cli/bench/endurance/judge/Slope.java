package org.verseprojection.cli.bench.endurance.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.verseprojection.cli.bench.figures.Quantile;

/// The slope of Theil and Sen: the median of the slopes between all pairs of points. A few outliers do not move it.
public final class Slope {
    private Slope() {}

    /// A figure at a time.
    public record Point(double x, double y) {}

    /// By how much y grows with each x; empty where there are not two different x.
    public static OptionalDouble of(List<Point> points) {
        List<Double> slopes = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            for (int j = i + 1; j < points.size(); j++) {
                double run = points.get(j).x() - points.get(i).x();
                if (run != 0) {
                    slopes.add((points.get(j).y() - points.get(i).y()) / run);
                }
            }
        }
        return Quantile.median(slopes);
    }
}
