package org.verseprojection.cli.hearing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.verseprojection.inference.ModelException;
import org.verseprojection.inference.ModelPurpose;
import org.verseprojection.inference.ModelStore;
import org.verseprojection.inference.StoredModel;
import org.verseprojection.inference.VoiceModel;

/// Lets every installed speech model hear ten seconds of the sample service.
///
/// Work of others makes a trial slower and never quicker, so that one that does not keep up is made up to three times,
/// and the quickest counts.
public final class HearingTrials {
    /// "The Lord is my shepherd; I shall not want. He maketh me to lie down …"
    private static final Duration START = Duration.ofMillis(13_600);

    private static final Duration LENGTH = Duration.ofSeconds(10);
    private static final int MOST = 3;

    /// From here on no repetition helps.
    private static final double HOPELESS = 4 * HearingChoice.GOOD;

    private final ModelStore store;
    private final Path sample;
    private final int cores;

    /// @param sample the sample service
    public HearingTrials(ModelStore store, Path sample) {
        this(store, sample, Runtime.getRuntime().availableProcessors());
    }

    HearingTrials(ModelStore store, Path sample, int cores) {
        this.store = store;
        this.sample = sample;
        this.cores = cores;
    }

    /// Each model with one thread, and with more where that is not enough and cores are left for the rest.
    ///
    /// @param welcome whether to go on
    /// @return empty where it was not welcome any more
    /// @throws ModelException where a model that came with the program is missing or damaged
    public Optional<List<HearingTrial>> of(VoiceModel voice, BooleanSupplier welcome)
            throws ModelException, InterruptedException {
        float[] sound = Excerpt.of(sample, START, LENGTH);
        List<HearingTrial> trials = new ArrayList<>();
        for (StoredModel model : store.list()) {
            if (model.entry().purpose() == ModelPurpose.SPEECH_TO_TEXT && usable(model)) {
                HearingTrial.Model tried = new HearingTrial.Model(
                        model.entry().name(), model.entry().bytes(), model.file());
                int threads = 1;
                do {
                    Optional<HearingTrial> best = best(tried, threads, voice, sound, welcome);
                    if (best.isEmpty()) {
                        return Optional.empty();
                    }
                    trials.add(best.get());
                    threads *= 2;
                } while (trials.getLast().factor() >= HearingChoice.GOOD && threads <= cores / 2);
            }
        }
        return Optional.of(trials);
    }

    private static Optional<HearingTrial> best(
            HearingTrial.Model model, int threads, VoiceModel voice, float[] sound, BooleanSupplier welcome)
            throws InterruptedException {
        Optional<HearingTrial> best = Optional.empty();
        for (int made = 0; made < MOST; made++) {
            Optional<HearingTrial> trial = HearingTrial.of(model, threads, voice, sound, welcome);
            if (trial.isEmpty()) {
                return trial;
            }
            double before = best.map(HearingTrial::factor).orElse(Double.MAX_VALUE);
            best = trial.get().factor() < before ? trial : best;
            double factor = Math.min(before, trial.get().factor());
            if (factor < HearingChoice.GOOD || factor >= HOPELESS) {
                return best;
            }
        }
        return best;
    }

    /// Whether it is to be tried: one that the user added and that is damaged is left out.
    private boolean usable(StoredModel model) throws ModelException {
        try {
            store.verified(model.entry().name());
            return true;
        } catch (ModelException damaged) {
            if (model.shipped()) {
                throw damaged;
            }
            return false;
        }
    }
}
