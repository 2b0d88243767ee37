package org.verseprojection.cli.doctor.checks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.verseprojection.cli.console.Numbers;
import org.verseprojection.cli.wiring.Excerpt;
import org.verseprojection.cli.wiring.Home;
import org.verseprojection.inference.ModelException;
import org.verseprojection.inference.ModelPurpose;
import org.verseprojection.inference.ModelStore;
import org.verseprojection.inference.StoredModel;
import org.verseprojection.inference.VoiceModel;
import org.verseprojection.speech.TranscriberSettings;

/// Lets every speech model hear ten seconds of the sample service, and says which this laptop should use.
public final class HearingCheck implements Check {
    /// "The Lord is my shepherd; I shall not want. He maketh me to lie down …"
    private static final Duration START = Duration.ofMillis(13_600);

    private static final Duration LENGTH = Duration.ofSeconds(10);

    /// That speech of this length has at least.
    private static final int WORDS = 10;

    private final ModelStore store;
    private final Home home;

    public HearingCheck(ModelStore store, Home home) {
        this.store = store;
        this.home = home;
    }

    @Override
    public String name() {
        return "hearing";
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(3);
    }

    @Override
    public boolean slow() {
        return true;
    }

    @Override
    public Finding look() throws ModelException, InterruptedException {
        float[] sound = Excerpt.of(home.sample(), START, LENGTH);
        int cores = Runtime.getRuntime().availableProcessors();
        List<HearingTrial> trials = new ArrayList<>();
        try (VoiceModel voice = VoiceModel.load(store.verified(ModelPurpose.VOICE_DETECTION))) {
            for (StoredModel model : store.list()) {
                if (model.entry().purpose() == ModelPurpose.SPEECH_TO_TEXT && usable(model)) {
                    trials.addAll(trials(model, cores, voice, sound));
                }
            }
        }
        return finding(trials, store.defaultSpeechModel().entry().name());
    }

    /// Whether it is to be tried; what is wrong with one that the user added, [ModelsCheck] says.
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

    /// With one thread, and with more where that is not enough and cores are left for the rest.
    private List<HearingTrial> trials(StoredModel model, int cores, VoiceModel voice, float[] sound)
            throws ModelException, InterruptedException {
        List<HearingTrial> trials = new ArrayList<>();
        String name = model.entry().name();
        long bytes = model.entry().bytes();
        int threads = 1;
        do {
            trials.add(HearingTrial.of(name, bytes, store.verified(name), threads, voice, sound));
            threads *= 2;
        } while (trials.getLast().factor() >= HearingChoice.GOOD && threads <= cores / 2);
        return trials;
    }

    /// @param standard the model that is used where nobody chooses
    static Finding finding(List<HearingTrial> trials, String standard) {
        Duration usual = TranscriberSettings.standard().step();
        HearingChoice choice = HearingChoice.of(trials, usual);
        HearingTrial best = choice.trial();
        Diagnosis diagnosis = new Diagnosis();
        for (HearingTrial trial : trials) {
            diagnosis.found(
                    "hearing",
                    trial.model(),
                    Integer.toString(trial.threads()),
                    Numbers.fixed(trial.factor(), 2),
                    Long.toString(trial.longest().toMillis()));
        }
        diagnosis
                .found("hearing.use", best.model(), Integer.toString(best.threads()), Numbers.seconds(choice.step()))
                .figure("real_time_factor", Numbers.rounded(best.factor(), 3))
                .figure("longest_pass_ms", best.longest().toMillis())
                .figure("threads", best.threads())
                .figure("step_ms", choice.step().toMillis())
                .figure("words", best.words());
        if (best.words() < WORDS && best.factor() < HearingChoice.TOO_SLOW) {
            diagnosis.trouble("hearing.deaf");
        }
        if (best.factor() >= HearingChoice.TOO_SLOW) {
            diagnosis.trouble("hearing.slow");
        } else if (best.factor() >= HearingChoice.GOOD) {
            diagnosis.advice("hearing.tight");
        } else if (!best.model().equals(standard)) {
            diagnosis.advice("hearing.other", best.model());
        }
        return diagnosis.finding();
    }
}
