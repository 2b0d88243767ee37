package org.verseprojection.cli.hearing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How this laptop should hear.
///
/// @param step between two passes at which it keeps up
public record HearingChoice(HearingTrial trial, Duration step) {
    /// A real-time factor under which it keeps up with room for everything else.
    public static final double GOOD = 0.8;

    /// One from which on it falls behind a speaker.
    public static final double TOO_SLOW = 1;

    /// Picks that come later than with this step help nobody.
    static final Duration LONGEST = Duration.ofMillis(1500);

    private static final double TENTH = 0.1;
    private static final double LONGER = 1.5;

    /// The largest model that understands and keeps up, with the fewest threads; where none does, whatever is quickest,
    /// with a longer step.
    ///
    /// @param trials one or more
    /// @param usual the step that they were made with
    public static HearingChoice of(List<HearingTrial> trials, Duration usual) {
        List<HearingTrial> able =
                trials.stream().filter(HearingTrial::understood).toList();
        List<HearingTrial> possible = able.isEmpty() ? trials : able;
        HearingTrial chosen = possible.stream()
                .filter(trial -> trial.factor() < GOOD)
                .max(Comparator.comparingLong(HearingTrial::bytes)
                        .thenComparing(HearingTrial::threads, Comparator.reverseOrder()))
                .orElseGet(() -> possible.stream()
                        .min(Comparator.comparingDouble(HearingTrial::factor))
                        .orElseThrow());
        return new HearingChoice(chosen, tenths(usual, Math.max(1, chosen.factor() / GOOD)));
    }

    /// The choice, and below it what is lighter and lighter: smaller models that keep up, then longer steps.
    ///
    /// @param trials one or more
    /// @param usual the step that they were made with
    static List<HearingSetting> ladder(List<HearingTrial> trials, Duration usual) {
        HearingChoice best = of(trials, usual);
        List<HearingSetting> rungs = new ArrayList<>(List.of(best.setting()));
        trials.stream()
                .filter(trial -> trial.bytes() < best.trial().bytes() && trial.factor() < GOOD && trial.understood())
                .sorted(Comparator.comparingLong(HearingTrial::bytes)
                        .reversed()
                        .thenComparingInt(HearingTrial::threads))
                .map(trial -> new HearingSetting(trial.model(), trial.threads(), usual))
                .filter(rung -> rungs.stream().noneMatch(other -> other.model().equals(rung.model())))
                .forEach(rungs::add);
        HearingSetting last = rungs.getLast();
        for (Duration step = last.step(); step.compareTo(LONGEST) < 0; ) {
            Duration longer = tenths(step, LONGER);
            step = longer.compareTo(LONGEST) < 0 ? longer : LONGEST;
            rungs.add(new HearingSetting(last.model(), last.threads(), step));
        }
        return rungs;
    }

    /// What is used by it.
    public HearingSetting setting() {
        return new HearingSetting(trial.model(), trial.threads(), step);
    }

    private static Duration tenths(Duration step, double times) {
        long tenths = (long) Math.ceil(step.toMillis() / 1e3 * times / TENTH - 1e-9);
        return Duration.ofMillis(Math.round(tenths * TENTH * 1e3));
    }
}
