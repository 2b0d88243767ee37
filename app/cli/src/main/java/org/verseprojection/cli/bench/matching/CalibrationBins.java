package org.verseprojection.cli.bench.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.verseprojection.cli.console.Numbers;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// How well confidences tell the chance of being right: picks in 15 bins of equal mass, and the mean distance between
/// what was said and what came true (expected calibration error, Naeini et al. 2015).
public final class CalibrationBins {
    private static final int BINS = 15;

    private final List<Pick> picks = new ArrayList<>();

    private record Pick(double confidence, boolean right) {}

    /// One bin.
    ///
    /// @param said mean confidence
    /// @param was share that was right
    record Bin(double said, Share was) {}

    /// One pick more.
    public void add(double confidence, boolean right) {
        picks.add(new Pick(confidence, right));
    }

    /// All picks of others.
    public void add(CalibrationBins others) {
        picks.addAll(others.picks);
    }

    int size() {
        return picks.size();
    }

    List<Bin> bins() {
        List<Pick> sorted = picks.stream()
                .sorted(Comparator.comparingDouble(Pick::confidence))
                .toList();
        List<Bin> bins = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            List<Pick> part = sorted.subList(sorted.size() * bin / BINS, sorted.size() * (bin + 1) / BINS);
            double said = part.stream().mapToDouble(Pick::confidence).average().orElse(0);
            bins.add(new Bin(
                    said, new Share((int) part.stream().filter(Pick::right).count(), part.size())));
        }
        return bins;
    }

    /// The mean distance.
    public double error() {
        return bins().stream()
                .mapToDouble(bin ->
                        Math.abs(bin.said() - bin.was().value()) * bin.was().of() / Math.max(1, size()))
                .sum();
    }

    /// Writes all of it.
    public void put(ObjectNode into, String name) {
        ObjectNode object = into.putObject(name).put("picks", size()).put("error", Numbers.rounded(error(), 4));
        ArrayNode array = object.putArray("bins");
        for (Bin bin : bins()) {
            array.addObject()
                    .put("said", Numbers.rounded(bin.said(), 3))
                    .put("was", Numbers.rounded(bin.was().value(), 3));
        }
    }
}
