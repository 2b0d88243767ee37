package org.verseprojection.matching;

import java.util.List;

/// From the evidence for each of some verses to the chance that it is the one: a conditional logit (McFadden 1974)
/// with "none of them" as a further choice.
///
/// Since the verses compete, those that share their words share the chance, and a list of weak ones leaves most of it
/// to none. One model gives the order and the confidence.
///
/// @param weights one a feature of [Evidence#features]; the score of "none" is 0
record EvidenceModel(double[] weights) {
    EvidenceModel {
        if (weights.length != Evidence.FEATURES) {
            throw new IllegalArgumentException("one weight a feature: " + weights.length);
        }
    }

    /// Fitted by `EvidenceFit` in this module's tests on simulated speech: fragments of shown and of held-out
    /// wordings, with the errors of hearing, behind plain talk or the verse before, and plain talk alone. What it
    /// reaches stands in docs/benchmarks.md, "Confidence".
    static EvidenceModel fitted() {
        return new EvidenceModel(new double[] {
            -5.870, -0.818, -0.523, 1.078, 0.259, 1.289, -1.508, 1.693, 5.006, 0.059, -0.037, 2.303, 1.364, 1.885,
            0.712, 0.121, 1.644, 1.840, -2.060, -3.871, -0.322
        });
    }

    /// The chance of each, in the order given; together at most 1.
    double[] chances(List<Evidence> verses) {
        double[] chances = new double[verses.size()];
        double all = 1;
        for (int i = 0; i < chances.length; i++) {
            chances[i] = Math.exp(score(verses.get(i).features()));
            all += chances[i];
        }
        for (int i = 0; i < chances.length; i++) {
            chances[i] /= all;
        }
        return chances;
    }

    private double score(double[] features) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * features[i];
        }
        return Math.min(sum, 50);
    }
}
