package org.verseprojection.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.StringJoiner;

/// Fits [EvidenceModel] to choices: the greatest likelihood, by stochastic gradient ascent with Adam (Kingma and Ba
/// 2015) and a small penalty on the weights.
final class EvidenceFit {
    private static final int HIDDEN = 24;
    private static final int BATCH = 64;
    private static final double RATE = 2e-3;
    private static final double PENALTY = 3e-5;
    private static final double FAR = 6;

    private final int features;
    private final double[] mean;
    private final double[] scale;
    private final double[] weights;
    private final double[] gradient;
    private final double[] moment;
    private final double[] square;
    private int steps;

    private EvidenceFit(List<Choice> choices, Random random) {
        features = Feature.COUNT;
        mean = new double[features];
        scale = new double[features];
        standardise(choices);
        // Linear part, hidden units with their constants, output with its constant.
        weights = new double[features + HIDDEN * (features + 1) + HIDDEN + 1];
        gradient = new double[weights.length];
        moment = new double[weights.length];
        square = new double[weights.length];
        for (int i = features; i < weights.length - 1; i++) {
            weights[i] = random.nextGaussian() / Math.sqrt(i < weights.length - HIDDEN - 1 ? features : 4 * HIDDEN);
        }
        weights[weights.length - 1] = -5;
    }

    static EvidenceModel fit(List<Choice> choices, int rounds, long seed) {
        Random random = new Random(seed);
        EvidenceFit fit = new EvidenceFit(choices, random);
        List<Choice> order = new ArrayList<>(choices);
        int all = rounds * ((choices.size() + BATCH - 1) / BATCH);
        for (int round = 0; round < rounds; round++) {
            Collections.shuffle(order, random);
            double gained = 0;
            for (int from = 0; from < order.size(); from += BATCH) {
                List<Choice> batch = order.subList(from, Math.min(from + BATCH, order.size()));
                Arrays.fill(fit.gradient, 0);
                for (Choice choice : batch) {
                    gained += fit.learn(choice);
                }
                fit.step(batch.size(), RATE * (0.02 + 0.98 * (1 + Math.cos(Math.PI * fit.steps / all)) / 2));
            }
            System.err.printf(Locale.ROOT, "round %d: %.4f%n", round + 1, gained / order.size());
        }
        return fit.model();
    }

    private void standardise(List<Choice> choices) {
        double[] squares = new double[features];
        long count = 0;
        for (Choice choice : choices) {
            for (float[] verse : choice.evidence()) {
                count++;
                for (int f = 0; f < features; f++) {
                    mean[f] += verse[f];
                    squares[f] += verse[f] * (double) verse[f];
                }
            }
        }
        for (int f = 0; f < features; f++) {
            mean[f] /= count;
            double deviation = Math.sqrt(Math.max(0, squares[f] / count - mean[f] * mean[f]));
            scale[f] = deviation < 1e-6 ? 0 : 1 / deviation;
        }
    }

    /// Adds a choice's part to the gradient and gives its log likelihood.
    private double learn(Choice choice) {
        int count = choice.evidence().size();
        double[][] x = new double[count][];
        double[][] inner = new double[count][HIDDEN];
        double[] utility = new double[count];
        double all = 1;
        double rights = choice.right().isEmpty() ? 1 : 0;
        for (int i = 0; i < count; i++) {
            x[i] = scaled(choice.evidence().get(i));
            utility[i] = Math.exp(Math.min(50, utility(x[i], inner[i])));
            all += utility[i];
            rights += choice.right().contains(i) ? utility[i] : 0;
        }
        for (int i = 0; i < count; i++) {
            double chance = utility[i] / all;
            double wanted = choice.right().contains(i) ? utility[i] / rights : 0;
            back(x[i], inner[i], wanted - chance);
        }
        return Math.log(rights / all);
    }

    private double[] scaled(float[] verse) {
        double[] x = new double[features];
        for (int f = 0; f < features; f++) {
            x[f] = Math.clamp((verse[f] - mean[f]) * scale[f], -FAR, FAR);
        }
        return x;
    }

    private double utility(double[] x, double[] inner) {
        double sum = weights[weights.length - 1];
        for (int f = 0; f < features; f++) {
            sum += weights[f] * x[f];
        }
        for (int unit = 0; unit < HIDDEN; unit++) {
            int at = features + unit * (features + 1);
            double in = weights[at + features];
            for (int f = 0; f < features; f++) {
                in += weights[at + f] * x[f];
            }
            inner[unit] = in;
            sum += in > 0 ? in * weights[weights.length - 1 - HIDDEN + unit] : 0;
        }
        return sum;
    }

    private void back(double[] x, double[] inner, double slope) {
        if (Math.abs(slope) < 1e-7) {
            return;
        }
        for (int f = 0; f < features; f++) {
            gradient[f] += slope * x[f];
        }
        for (int unit = 0; unit < HIDDEN; unit++) {
            if (inner[unit] > 0) {
                int out = weights.length - 1 - HIDDEN + unit;
                gradient[out] += slope * inner[unit];
                double down = slope * weights[out];
                int at = features + unit * (features + 1);
                for (int f = 0; f < features; f++) {
                    gradient[at + f] += down * x[f];
                }
                gradient[at + features] += down;
            }
        }
        gradient[weights.length - 1] += slope;
    }

    private void step(int batch, double rate) {
        steps++;
        double first = 1 - Math.pow(0.9, steps);
        double second = 1 - Math.pow(0.999, steps);
        for (int i = 0; i < weights.length; i++) {
            double slope = gradient[i] / batch - PENALTY * weights[i];
            moment[i] = 0.9 * moment[i] + 0.1 * slope;
            square[i] = 0.999 * square[i] + 0.001 * slope * slope;
            weights[i] += rate * (moment[i] / first) / (Math.sqrt(square[i] / second) + 1e-9);
        }
    }

    private EvidenceModel model() {
        float[][] hidden = new float[HIDDEN][];
        for (int unit = 0; unit < HIDDEN; unit++) {
            int at = features + unit * (features + 1);
            hidden[unit] = floats(Arrays.copyOfRange(weights, at, at + features + 1));
        }
        return new EvidenceModel(
                floats(mean),
                floats(scale),
                floats(Arrays.copyOf(weights, features)),
                hidden,
                floats(Arrays.copyOfRange(weights, weights.length - 1 - HIDDEN, weights.length)),
                1);
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    /// Writes a model in the form that [EvidenceModel#parse] reads.
    static void write(EvidenceModel model, String comment, Path file) {
        List<String> lines = new ArrayList<>(List.of("# " + comment));
        lines.add(line(model.mean()));
        lines.add(line(model.scale()));
        lines.add(line(model.linear()));
        for (float[] unit : model.hidden()) {
            lines.add(line(unit));
        }
        lines.add(line(model.output()));
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(float[] values) {
        StringJoiner line = new StringJoiner("\t");
        for (float value : values) {
            line.add(String.format(Locale.ROOT, "%.5g", value));
        }
        return line.toString();
    }
}
