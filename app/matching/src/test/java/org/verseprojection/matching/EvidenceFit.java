package org.verseprojection.matching;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.verseprojection.domain.Hypothesis;
import org.verseprojection.scripture.Scripture;

/// Fits [EvidenceModel] on simulated speech and measures it on other simulated speech: `main` prints the weights.
final class EvidenceFit {
    private static final int ROUNDS = 600;
    private static final double RATE = 0.05;
    private static final double PENALTY = 1e-4;

    /// @param evidence of the verses that were found
    /// @param right which of them was spoken, −1 for none
    record Choice(List<Evidence> evidence, int right) {}

    private EvidenceFit() {}

    public static void main(String[] arguments) {
        Scripture scripture = Scripture.load();
        List<String> wordings = scripture.wordings().names().stream()
                .filter(name -> !SimulatedSpeech.HELD_OUT.contains(name))
                .toList();
        try (VerseIndex index = VerseIndex.open(Path.of(arguments[0]), scripture, wordings, done -> {})) {
            VerseTokens tokens = new VerseTokens(scripture);
            int count = Integer.parseInt(arguments[1]);
            List<Choice> fit = choices(new SimulatedSpeech(scripture, 0, 1), index, tokens, count);
            EvidenceModel model = fit(fit);
            System.out.println(Arrays.toString(Arrays.stream(model.weights())
                    .mapToObj(w -> String.format(Locale.ROOT, "%.3f", w))
                    .toArray()));
            List<Choice> other = choices(new SimulatedSpeech(scripture, 1, 2), index, tokens, count);
            for (EvidenceModel each : List.of(EvidenceModel.fitted(), model)) {
                System.out.println(Calibration.of(other, each));
            }
        }
    }

    static List<Choice> choices(SimulatedSpeech speech, VerseIndex index, VerseTokens tokens, int count) {
        QuotationDetector detector = new QuotationDetector(index, speech.scripture(), tokens, EvidenceModel.fitted());
        List<Choice> choices = new ArrayList<>();
        while (choices.size() < count) {
            SimulatedSpeech.Utterance utterance = speech.next();
            Heard heard = Heard.of(Hypothesis.ofText(utterance.text()), tokens.vocabulary());
            List<QuotationDetector.Found> found = detector.weigh(heard);
            int right = -1;
            for (int i = 0; i < found.size(); i++) {
                right = found.get(i).ordinal() == utterance.ordinal() ? i : right;
            }
            choices.add(new Choice(
                    found.stream().map(QuotationDetector.Found::evidence).toList(), right));
        }
        return choices;
    }

    /// The weights of the greatest likelihood, by gradient ascent with Adam (Kingma and Ba 2015) and a small penalty.
    private static EvidenceModel fit(List<Choice> choices) {
        double[] weights = new double[Evidence.FEATURES];
        weights[0] = -5;
        double[] mean = new double[weights.length];
        double[] square = new double[weights.length];
        for (int round = 1; round <= ROUNDS; round++) {
            double[] gradient = gradient(choices, new EvidenceModel(weights));
            for (int i = 0; i < weights.length; i++) {
                double slope = gradient[i] / choices.size() - PENALTY * weights[i];
                mean[i] = 0.9 * mean[i] + 0.1 * slope;
                square[i] = 0.999 * square[i] + 0.001 * slope * slope;
                double step = mean[i] / (1 - Math.pow(0.9, round));
                double scale = Math.sqrt(square[i] / (1 - Math.pow(0.999, round))) + 1e-9;
                weights[i] += RATE * step / scale;
            }
        }
        return new EvidenceModel(weights);
    }

    private static double[] gradient(List<Choice> choices, EvidenceModel model) {
        double[] gradient = new double[Evidence.FEATURES];
        for (Choice choice : choices) {
            double[] chances = model.chances(choice.evidence());
            for (int i = 0; i < chances.length; i++) {
                double miss = (i == choice.right() ? 1 : 0) - chances[i];
                double[] features = choice.evidence().get(i).features();
                for (int f = 0; f < features.length; f++) {
                    gradient[f] += miss * features[f];
                }
            }
        }
        return gradient;
    }
}
