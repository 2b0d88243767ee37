package org.verseprojection.cli.doctor.checks;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/// How this laptop should hear.
///
/// @param step between two passes at which it keeps up
record HearingChoice(HearingTrial trial, Duration step) {
    /// A real-time factor under which it keeps up with room for everything else.
    static final double GOOD = 0.8;

    /// One from which on it falls behind a speaker.
    static final double TOO_SLOW = 1;

    private static final double STEP = 0.1;

    /// The largest model that keeps up, with the fewest threads; where none does, whatever is quickest, with a longer
    /// step.
    ///
    /// @param trials one or more
    /// @param usual the step that they were made with
    static HearingChoice of(List<HearingTrial> trials, Duration usual) {
        HearingTrial chosen = trials.stream()
                .filter(trial -> trial.factor() < GOOD)
                .max(Comparator.comparingLong(HearingTrial::bytes)
                        .thenComparing(HearingTrial::threads, Comparator.reverseOrder()))
                .orElseGet(() -> trials.stream()
                        .min(Comparator.comparingDouble(HearingTrial::factor))
                        .orElseThrow());
        double needed = usual.toMillis() / 1e3 * Math.max(1, chosen.factor() / GOOD);
        long steps = (long) Math.ceil(needed / STEP - 1e-9);
        return new HearingChoice(chosen, Duration.ofMillis(Math.round(steps * STEP * 1e3)));
    }
}
