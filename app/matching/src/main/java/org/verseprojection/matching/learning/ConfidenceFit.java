package org.verseprojection.matching.learning;

import java.util.ArrayList;
import java.util.List;

/// Fits [Confidence]. The sharpness is told by which of the listed verses was chosen (temperature, Guo et al. 2017),
/// the offset by what was called wrong. Both are held to what they were by a prior; what was not chosen says nothing
/// of whether any verse was meant.
final class ConfidenceFit {
    private static final double SPREAD = 0.15;
    private static final double OFFSET_SPREAD = 0.3;
    private static final int STEPS = 24;

    private final List<double[]> lists = new ArrayList<>();
    private final List<Integer> chosen = new ArrayList<>();
    private final List<Double> calledWrong = new ArrayList<>();
    private double rightOdds;

    /// @param times of the habits as they were known before this lesson
    void learn(Replayed seen, Habits.Times times, double[] weights) {
        List<Replayed.Rival> rivals = seen.rivals();
        double[] utilities = new double[rivals.size()];
        int at = -1;
        for (int i = 0; i < utilities.length; i++) {
            Replayed.Rival rival = rivals.get(i);
            utilities[i] = rival.utility() + times.of(rival.ordinal()) + WeightsFit.product(rival.evidence(), weights);
            at = rival.side() == Replayed.Side.CHOSEN ? i : at;
            if (rival.side() == Replayed.Side.WRONG) {
                calledWrong.add(chance(utilities[i]));
            }
        }
        if (at >= 0) {
            lists.add(utilities);
            chosen.add(at);
            rightOdds += 1 - chance(utilities[at]);
        }
    }

    private static double chance(double utility) {
        return 1 / (1 + Math.exp(-utility));
    }

    Confidence found() {
        double best = 1;
        double most = Double.NEGATIVE_INFINITY;
        double low = Math.log(Confidence.LEAST_SHARPNESS);
        double high = Math.log(Confidence.MOST_SHARPNESS);
        for (int step = 0; step <= STEPS; step++) {
            double log = low + (high - low) * step / STEPS;
            double likelihood = -log * log / (2 * SPREAD * SPREAD);
            for (int i = 0; i < lists.size(); i++) {
                likelihood += share(lists.get(i), chosen.get(i), Math.exp(log));
            }
            if (likelihood > most) {
                most = likelihood;
                best = Math.exp(log);
            }
        }
        if (lists.isEmpty()) {
            best = 1;
        }
        return new Confidence(offset(), Math.clamp(best, Confidence.LEAST_SHARPNESS, Confidence.MOST_SHARPNESS));
    }

    private static double share(double[] utilities, int chosen, double sharpness) {
        double greatest = 0;
        for (double each : utilities) {
            greatest = Math.max(greatest, each * sharpness);
        }
        double all = 0;
        for (double each : utilities) {
            all += Math.exp(each * sharpness - greatest);
        }
        return utilities[chosen] * sharpness - greatest - Math.log(all);
    }

    /// One step of Newton's from no offset: what was called wrong pulls down, what was right pulls up.
    private double offset() {
        double slope = rightOdds;
        double bend = 1 / (OFFSET_SPREAD * OFFSET_SPREAD);
        for (double chance : calledWrong) {
            slope -= chance;
            bend += chance * (1 - chance);
        }
        return Math.clamp(slope / bend, Confidence.LEAST_OFFSET, 0);
    }
}
