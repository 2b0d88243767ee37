package org.verseprojection.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// From the evidence for each of some verses to the chance that it is the one: a conditional logit (McFadden 1974)
/// with "none of them" as a further choice, whose utilities come from a small network with one hidden layer beside a
/// linear part.
///
/// Since the verses compete, those that share their words share the chance, and a list of weak ones leaves most of it
/// to none. One model gives the order and the confidence. Fitted by `EvidenceFit` in this module's tests, on speech
/// made up from wordings and paraphrases that neither the index nor the embedder knows, with the errors that the
/// recogniser makes, and on plain talk; docs/matching.md tells how, docs/benchmarks.md what it reaches.
///
/// @param mean of each feature, taken away from it
/// @param scale by which it is then multiplied
/// @param linear a weight for each feature
/// @param hidden a row for each hidden unit: a weight for each feature, then a constant
/// @param output a weight for each hidden unit, then a constant
/// @param temperature of the doubt between the verses (Guo et al. 2017): under 1 the likeliest gets more of the chance
///     that it is any of them, which stays as it is
record EvidenceModel(
        float[] mean, float[] scale, float[] linear, float[][] hidden, float[] output, double temperature) {
    /// Standardised features are cut off here: nothing far from what was seen may decide alone.
    private static final float FAR = 6;

    /// The model for the evidence of words and meaning.
    static EvidenceModel fitted() {
        return Fitted.WHOLE;
    }

    /// The model for where there is no embedder.
    static EvidenceModel fittedOnWords() {
        return Fitted.WORDS;
    }

    private static final class Fitted {
        static final EvidenceModel WHOLE = resource("evidence.tsv");
        static final EvidenceModel WORDS = resource("evidence-words.tsv");
    }

    private static EvidenceModel resource(String name) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(EvidenceModel.class.getResourceAsStream(name), name), StandardCharsets.UTF_8))) {
            return parse(lines.lines().filter(line -> !line.startsWith("#")).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static EvidenceModel parse(List<String> lines) {
        float[][] rows = lines.stream().map(EvidenceModel::row).toArray(float[][]::new);
        return new EvidenceModel(
                rows[0], rows[1], rows[2], Arrays.copyOfRange(rows, 3, rows.length - 1), rows[rows.length - 1], 1);
    }

    /// The same model where verses are meant more often or more seldom than where it was fitted.
    ///
    /// @param shift ln of the odds there over the odds here
    EvidenceModel withPrior(double shift) {
        float[] shifted = output.clone();
        shifted[hidden.length] += (float) shift;
        return new EvidenceModel(mean, scale, linear, hidden, shifted, temperature);
    }

    /// The same model with another doubt between the verses.
    EvidenceModel withTemperature(double other) {
        return new EvidenceModel(mean, scale, linear, hidden, output, other);
    }

    /// The same model with other linear weights.
    ///
    /// @param by which they change, by the features' names; unknown names count for nothing
    EvidenceModel moved(Map<String, Double> by) {
        float[] other = linear.clone();
        for (Feature feature : Feature.values()) {
            feature.set(other, feature.of(other) + by.getOrDefault(feature.name(), 0.0));
        }
        return new EvidenceModel(mean, scale, other, hidden, output, temperature);
    }

    private static float[] row(String line) {
        String[] fields = line.split("\t");
        float[] row = new float[fields.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = Float.parseFloat(fields[i]);
        }
        return row;
    }

    /// The chance of each, in the order given; together at most 1.
    double[] chances(List<float[]> verses) {
        double[] chances = new double[verses.size()];
        double any = 0;
        double shares = 0;
        for (int i = 0; i < chances.length; i++) {
            double utility = Math.min(50, utility(verses.get(i)));
            any += Math.exp(utility);
            chances[i] = Math.exp(utility / temperature);
            shares += chances[i];
        }
        for (int i = 0; i < chances.length && shares > 0; i++) {
            chances[i] *= any / (1 + any) / shares;
        }
        return chances;
    }

    /// The features in deviations from the mean, as they are weighed.
    float[] standardised(float[] features) {
        float[] x = new float[features.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.clamp((features[i] - mean[i]) * scale[i], -FAR, FAR);
        }
        return x;
    }

    /// What speaks for a verse on the whole; that of "none" is 0.
    double utility(float[] features) {
        float[] x = new float[features.length];
        double sum = output[hidden.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.clamp((features[i] - mean[i]) * scale[i], -FAR, FAR);
            sum += linear[i] * x[i];
        }
        for (int unit = 0; unit < hidden.length; unit++) {
            float[] weights = hidden[unit];
            float inner = weights[x.length];
            for (int i = 0; i < x.length; i++) {
                inner += weights[i] * x[i];
            }
            // A rectifier, since its exact value costs nothing.
            sum += inner > 0 ? output[unit] * inner : 0;
        }
        return sum;
    }
}
