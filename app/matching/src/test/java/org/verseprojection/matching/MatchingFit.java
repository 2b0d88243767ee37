package org.verseprojection.matching;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.verseprojection.inference.ModelException;
import org.verseprojection.inference.ModelStore;
import org.verseprojection.inference.VerseEmbedder;
import org.verseprojection.inference.VerseVectors;
import org.verseprojection.matching.trial.Moment;
import org.verseprojection.matching.trial.SimulatedSpeech;
import org.verseprojection.scripture.Scripture;

/// Fits both models of [VerseDetector] on simulated speech and writes them: `MatchingFit CACHE MODELS MOMENTS OUT
/// [WORDING]`. With a wording's name nothing of that wording is fitted on, and how the models do on it is told. The
/// shipped models were fitted on 15,000 moments a half, without the CPDV, so that `verse bench matching` can measure
/// them on it.
final class MatchingFit {
    /// What neither the index that is fitted with nor the embedder knows.
    private static final List<String> HELD_OUT = List.of("ACV", "CPDV", "Haweis", "OEB");

    /// What both know, as readers may read from it.
    private static final List<String> KNOWN = List.of("ASV", "NHEB", "Darby", "Webster");

    private static final double TALK = 0.5;
    private static final int ROUNDS = 12;

    private MatchingFit() {}

    public static void main(String[] arguments) throws ModelException, IOException {
        Scripture scripture = Scripture.load();
        List<String> wordings = scripture.wordings().names().stream()
                .filter(name -> !HELD_OUT.contains(name))
                .toList();
        ModelStore models = new ModelStore(Path.of(arguments[1]), Path.of(arguments[0], "added"));
        int count = Integer.parseInt(arguments[2]);
        Path out = Path.of(arguments[3]);
        String without = arguments.length > 4 ? arguments[4] : "";
        VerseVectors files = VerseVectors.of(models);
        try (VerseIndex index = VerseIndex.open(Path.of(arguments[0]), scripture, wordings, done -> {});
                VerseEmbedder embedder = VerseEmbedder.open(models)) {
            Meaning meaning = new Meaning(
                    texts -> Arrays.asList(embedder.embed(texts)),
                    Prototypes.read(files.prototypes(), files.verses(), files.dimensions(), files.scale()),
                    WindowVectors.read(files.windows(), files.verses(), files.dimensions(), files.windowScale()));
            fit(scripture, index, Optional.of(meaning), count, without, out.resolve("evidence.tsv"));
            fit(scripture, index, Optional.empty(), count, without, out.resolve("evidence-words.tsv"));
        }
    }

    private static void fit(
            Scripture scripture, VerseIndex index, Optional<Meaning> meaning, int count, String without, Path file) {
        EvidenceModel any = HandModel.make();
        VerseDetector detector = new VerseDetector(index, scripture, meaning, any, any);
        List<Choice> learned = new ArrayList<>();
        List<Choice> kept = new ArrayList<>();
        for (int part = 0; part < 2; part++) {
            SimulatedSpeech speech =
                    new SimulatedSpeech(scripture, HELD_OUT, KNOWN, part, new SimulatedSpeech.Mixture(TALK), 11 + part);
            for (Choice choice : Choice.of(speech, detector, index.tokens().vocabulary(), count)) {
                (choice.source().equals(without) ? kept : learned).add(choice);
            }
        }
        EvidenceModel model = EvidenceFit.fit(learned, ROUNDS, 1);
        EvidenceFit.write(model, "fitted by MatchingFit on " + learned.size() + " moments", file);
        tell(model, kept);
    }

    private static void tell(EvidenceModel model, List<Choice> choices) {
        int first = 0;
        int spoken = 0;
        for (Choice choice : choices) {
            if (choice.kind() == Moment.Kind.HELD_OUT && choice.spoken()) {
                double[] chances = model.chances(choice.evidence());
                int best = 0;
                for (int i = 0; i < chances.length; i++) {
                    best = chances[i] > chances[best] ? i : best;
                }
                first += choice.right().contains(best) ? 1 : 0;
                spoken++;
            }
        }
        System.out.printf(Locale.ROOT, "kept out: %d of %d first%n", first, spoken);
    }
}
