package org.verseprojection.matching;

import java.util.List;

/// From the evidence for each of some verses to the chance that it is the one: a conditional logit (McFadden 1974) with
/// "none of them" as a further choice.
///
/// Since the verses compete, those that share their words share the chance, and a list of weak ones leaves most of it
/// to
/// none. One model gives the order and the confidence.
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
            -5.825, -0.986, -0.419, 0.910, 0.068, 1.434, -1.019, 1.760, 4.623, -0.163, 0.249, 1.605, 1.521, 2.085,
            0.259, 0.148, 1.673, 1.522, -1.880, -3.927, -1.273
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
