package org.verseprojection.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How a model does on choices it was not fitted on.
///
/// @param first share of the spoken verses that stand first
/// @param error expected calibration error of the first picks, in 15 bins of equal mass (Naeini et al. 2015)
/// @param confident share of all choices whose first pick has 0.7 or more
/// @param right share of those that are right
record Calibration(double first, double error, double confident, double right) {
    private static final int BINS = 15;

    private record Pick(double chance, boolean right) {}

    static Calibration of(List<EvidenceFit.Choice> choices, EvidenceModel model) {
        List<Pick> picks = new ArrayList<>();
        int spoken = 0;
        for (EvidenceFit.Choice choice : choices) {
            double[] chances = model.chances(choice.evidence());
            int best = -1;
            for (int i = 0; i < chances.length; i++) {
                best = best < 0 || chances[i] > chances[best] ? i : best;
            }
            spoken += choice.right() >= 0 ? 1 : 0;
            if (best >= 0) {
                picks.add(new Pick(chances[best], best == choice.right()));
            }
        }
        long hits = picks.stream().filter(Pick::right).count();
        List<Pick> sure = picks.stream().filter(pick -> pick.chance() >= 0.7).toList();
        long sureHits = sure.stream().filter(Pick::right).count();
        return new Calibration(
                hits / (double) Math.max(1, spoken),
                error(picks),
                sure.size() / (double) choices.size(),
                sureHits / (double) Math.max(1, sure.size()));
    }

    private static double error(List<Pick> picks) {
        List<Pick> sorted =
                picks.stream().sorted(Comparator.comparingDouble(Pick::chance)).toList();
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            List<Pick> part = sorted.subList(sorted.size() * bin / BINS, sorted.size() * (bin + 1) / BINS);
            double said = part.stream().mapToDouble(Pick::chance).average().orElse(0);
            double was = part.stream()
                    .mapToDouble(pick -> pick.right() ? 1 : 0)
                    .average()
                    .orElse(0);
            error += Math.abs(said - was) * part.size() / picks.size();
        }
        return error;
    }
}
