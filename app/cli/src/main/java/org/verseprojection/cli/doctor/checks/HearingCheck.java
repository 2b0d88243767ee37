package org.verseprojection.cli.doctor.checks;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.verseprojection.cli.console.Numbers;
import org.verseprojection.cli.hearing.HearingChoice;
import org.verseprojection.cli.hearing.HearingMemory;
import org.verseprojection.cli.hearing.HearingMemory.Origin;
import org.verseprojection.cli.hearing.HearingSetting;
import org.verseprojection.cli.hearing.HearingTrial;
import org.verseprojection.cli.hearing.HearingTrials;
import org.verseprojection.cli.hearing.SessionWatch;
import org.verseprojection.cli.wiring.Home;
import org.verseprojection.domain.Wording;
import org.verseprojection.inference.ModelException;
import org.verseprojection.inference.ModelPurpose;
import org.verseprojection.inference.ModelStore;
import org.verseprojection.inference.VoiceModel;
import org.verseprojection.speech.TranscriberSettings;

/// Lets every speech model hear ten seconds of the sample service, and says which this laptop uses and which it should.
public final class HearingCheck implements Check {
    /// From here on picks come late.
    private static final Duration LATE = Duration.ofMillis(1500);

    /// One that does not keep up is tried three times with each number of threads.
    private static final Duration A_MODEL = Duration.ofMinutes(5);

    private final ModelStore store;
    private final Home home;
    private final String program;

    /// @param program its name and version
    public HearingCheck(ModelStore store, Home home, String program) {
        this.store = store;
        this.home = home;
        this.program = program;
    }

    @Override
    public String name() {
        return "hearing";
    }

    @Override
    public Duration limit() {
        return A_MODEL.multipliedBy(Math.max(1, models()));
    }

    private long models() {
        try {
            return store.list().stream()
                    .filter(model -> model.entry().purpose() == ModelPurpose.SPEECH_TO_TEXT)
                    .count();
        } catch (ModelException unread) {
            return 1; // looking says why
        }
    }

    @Override
    public boolean slow() {
        return true;
    }

    @Override
    public Finding look() throws ModelException, InterruptedException {
        HearingMemory memory = HearingMemory.open(home.config(), store, program);
        HearingTrials trials = new HearingTrials(store, home.sample());
        try (VoiceModel voice = VoiceModel.load(store.verified(ModelPurpose.VOICE_DETECTION))) {
            return finding(trials.of(voice, () -> true).orElseThrow(), memory.setting(), memory.origin());
        }
    }

    @Override
    public Finding meanwhile(Doing doing) {
        return doing instanceof Doing.Listening(SessionWatch.Figures figures)
                ? now(figures)
                : Check.super.meanwhile(doing);
    }

    /// What a session's own figures say.
    private static Finding now(SessionWatch.Figures figures) {
        Diagnosis diagnosis = used(new Diagnosis(), figures.setting());
        diagnosis.found(
                "hearing.now",
                figures.setting().model(),
                figures.setting().threads(),
                Shown.seconds(figures.setting().step()));
        if (figures.lag().isZero()) {
            return diagnosis
                    .found("hearing.now.nothing")
                    .found("hearing.now.pause")
                    .leftOut();
        }
        diagnosis
                .found("hearing.now.lag", Shown.seconds(figures.lag()))
                .figure("lag_ms", figures.lag().toMillis());
        if (figures.lostSamples() > 0) {
            diagnosis.found("hearing.now.lost");
        }
        if (figures.lostSamples() > 0 || figures.lag().compareTo(LATE) > 0) {
            diagnosis.advice("hearing.tight");
        }
        return diagnosis.found("hearing.now.pause").finding();
    }

    /// @param used the setting that is in use
    /// @param origin where that comes from
    static Finding finding(List<HearingTrial> trials, HearingSetting used, Origin origin) {
        HearingChoice choice =
                HearingChoice.of(trials, TranscriberSettings.standard().step());
        HearingTrial best = choice.trial();
        Diagnosis diagnosis = new Diagnosis();
        for (HearingTrial trial : trials) {
            diagnosis.found(
                    "hearing",
                    trial.model(),
                    trial.threads(),
                    Shown.fixed(trial.factor(), 2),
                    trial.longest().toMillis());
        }
        diagnosis
                .found("hearing.in-use", used.model(), used.threads(), Shown.seconds(used.step()), said(origin))
                .fact("model", best.model())
                .figure("real_time_factor", Numbers.rounded(best.factor(), 3))
                .figure("longest_pass_ms", best.longest().toMillis())
                .figure("threads", best.threads())
                .figure("step_ms", choice.step().toMillis())
                .figure("words", best.words());
        used(diagnosis, used).figure("steps_lowered", origin instanceof Origin.Lowered(int steps) ? steps : 0);
        if (!used.equals(choice.setting())) {
            diagnosis.found("hearing.use", best.model(), best.threads(), Shown.seconds(choice.step()));
        }
        if (!best.understood() && best.factor() < HearingChoice.TOO_SLOW) {
            diagnosis.trouble("hearing.deaf");
        }
        if (best.factor() >= HearingChoice.TOO_SLOW) {
            diagnosis.trouble("hearing.slow");
        } else if (best.factor() >= HearingChoice.GOOD) {
            diagnosis.advice("hearing.tight");
        }
        return diagnosis.finding();
    }

    private static Diagnosis used(Diagnosis diagnosis, HearingSetting used) {
        return diagnosis
                .fact("model_in_use", used.model())
                .figure("threads_in_use", used.threads())
                .figure("step_in_use_ms", used.step().toMillis());
    }

    private static Wording said(Origin origin) {
        return switch (origin) {
            case Origin.Usual _ -> Diagnosis.phrase("hearing.origin.usual");
            case Origin.Measured(var at, boolean settled) ->
                Diagnosis.phrase(
                        settled ? "hearing.origin.measured" : "hearing.origin.busy",
                        Shown.day(LocalDate.ofInstant(at, ZoneId.systemDefault())));
            case Origin.Lowered(int steps) -> Diagnosis.phrase("hearing.origin.lowered", steps);
        };
    }
}
