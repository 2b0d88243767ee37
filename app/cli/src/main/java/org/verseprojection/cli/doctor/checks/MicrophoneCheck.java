package org.verseprojection.cli.doctor.checks;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.verseprojection.cli.console.Numbers;
import org.verseprojection.cli.hearing.SessionWatch;
import org.verseprojection.speech.audio.AudioException;
import org.verseprojection.speech.audio.InputChoice;
import org.verseprojection.speech.audio.Level;
import org.verseprojection.speech.audio.Microphone;
import org.verseprojection.speech.audio.MicrophoneSource;
import org.verseprojection.speech.audio.Microphones;
import org.verseprojection.speech.audio.SoundTrial;

/// Listens to the chosen microphone for two seconds.
public final class MicrophoneCheck implements Check {
    private static final Duration LENGTH = Duration.ofSeconds(2);

    /// A peak under which nobody spoke, or the input is turned down; in dBFS.
    private static final double QUIET = -45;

    /// Hum that counts: louder than this, in dBFS, and more than this share of all.
    private static final double HUM = -55;

    private static final double HUM_SHARE = 0.3;

    private final Microphones microphones;
    private final Choices choices;

    public MicrophoneCheck(Microphones microphones, Choices choices) {
        this.microphones = microphones;
        this.choices = choices;
    }

    @Override
    public String name() {
        return "microphone";
    }

    @Override
    public Duration limit() {
        return Duration.ofSeconds(20);
    }

    @Override
    public boolean slow() {
        return true;
    }

    @Override
    public Finding look() throws InterruptedException {
        List<Microphone> all = microphones.list();
        Diagnosis diagnosis = new Diagnosis().figure("devices", all.size());
        if (all.isEmpty()) {
            return diagnosis
                    .found("microphone.none")
                    .trouble("microphone.none.do")
                    .finding();
        }
        all.forEach(each -> diagnosis.personal(each.name()));
        Optional<String> chosen = choices.microphone();
        chosen.ifPresent(diagnosis::personal);
        Microphone microphone;
        try {
            microphone = chosen.isPresent() ? microphones.find(chosen.get()) : microphones.standard();
        } catch (AudioException gone) {
            String names = all.stream().map(Microphone::name).collect(Collectors.joining(", "));
            return diagnosis
                    .found("microphone.gone", chosen.orElse(""), names)
                    .trouble("microphone.gone.do")
                    .finding();
        }
        InputChoice input = choices.input() == 0 ? new InputChoice.Automatic() : new InputChoice.Input(choices.input());
        diagnosis.found("microphone", Integer.toString(all.size()), microphone.name());
        try {
            SoundTrial trial =
                    SoundTrial.of(events -> new MicrophoneSource(microphones, microphone, input, events), LENGTH);
            return judged(diagnosis, trial).finding();
        } catch (AudioException refused) {
            return diagnosis
                    .found("microphone.refused", refused.wording())
                    .trouble("microphone.refused.do")
                    .finding();
        }
    }

    @Override
    public Finding meanwhile(Doing doing) {
        if (!(doing instanceof Doing.Listening(SessionWatch.Figures figures))) {
            return Check.super.meanwhile(doing);
        }
        Level level = figures.level();
        Diagnosis diagnosis = new Diagnosis();
        if (level.digitalSilence() || level.peakDbfs() <= Level.FLOOR) {
            return diagnosis
                    .found("microphone.silent")
                    .trouble("microphone.silent.do")
                    .finding();
        }
        diagnosis
                .found("microphone.now", decibels(level.peakDbfs()))
                .figure("rms_dbfs", Numbers.rounded(level.rmsDbfs(), 1))
                .figure("peak_dbfs", Numbers.rounded(level.peakDbfs(), 1));
        if (level.clipping()) {
            diagnosis.found("microphone.loud").advice("microphone.loud.do");
        }
        if (level.peakDbfs() < QUIET) {
            diagnosis.advice("microphone.quiet");
        }
        return diagnosis.finding();
    }

    /// What a trial says of a microphone.
    static Diagnosis judged(Diagnosis diagnosis, SoundTrial trial) {
        if (trial.lost().isPresent()) {
            return diagnosis.found("microphone.refused", trial.lost().get()).trouble("microphone.refused.do");
        }
        diagnosis
                .figure("rate_hz", trial.rate())
                .figure("inputs", trial.inputs())
                .figure("input", trial.input())
                .figure("rms_dbfs", Numbers.rounded(trial.rmsDbfs(), 1))
                .figure("peak_dbfs", Numbers.rounded(trial.peakDbfs(), 1))
                .figure("first_sound_ms", trial.first().toMillis())
                .figure("late", trial.late())
                .figure("missing_ms", trial.missing().toMillis())
                .figure("hum_hz", trial.hum().hertz())
                .figure("hum_dbfs", Numbers.rounded(trial.hum().dbfs(), 1))
                .figure("hum_share", Numbers.rounded(trial.hum().share(), 3));
        if (trial.peakDbfs() <= Level.FLOOR) {
            return diagnosis.found("microphone.silent").trouble("microphone.silent.do");
        }
        diagnosis.found(
                "microphone.level",
                decibels(trial.rmsDbfs()),
                decibels(trial.peakDbfs()),
                Long.toString(trial.first().toMillis()));
        if (trial.clipping()) {
            diagnosis.found("microphone.loud").advice("microphone.loud.do");
        }
        if (trial.peakDbfs() < QUIET) {
            diagnosis.advice("microphone.quiet");
        }
        if (trial.hum().share() >= HUM_SHARE && trial.hum().dbfs() > HUM) {
            diagnosis
                    .found("microphone.hum", Integer.toString(trial.hum().hertz()))
                    .advice("microphone.hum.do");
        }
        if (trial.late() > 0 || !trial.missing().isZero()) {
            diagnosis
                    .found("microphone.late", Integer.toString(trial.late()), Shown.seconds(trial.missing()))
                    .advice("microphone.late.do");
        }
        return diagnosis;
    }

    /// Without a sign where it is nothing.
    private static String decibels(double level) {
        return Numbers.fixed(Numbers.rounded(level, 0), 0);
    }
}
