package org.verseprojection.desktop.report;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import org.verseprojection.live.Lags;
import org.verseprojection.live.memory.Heard;

/// How well a service was heard.
///
/// @param medianLag between the newest sound and the picks that rest on it
/// @param lag95 the same, at the 95th percentile
/// @param unplugged how often the microphone went away
/// @param missing sound that never came
/// @param clipped how often it was too loud
/// @param silent how often there was no signal at all
public record SoundFigures(
        Duration medianLag, Duration lag95, int unplugged, Duration missing, int clipped, int silent) {
    /// Those of all stretches together; empty where there are none.
    public static Optional<SoundFigures> of(Collection<Heard> stretches) {
        if (stretches.isEmpty()) {
            return Optional.empty();
        }
        Lags lags = new Lags();
        stretches.forEach(each -> lags.add(each.lags()));
        return Optional.of(new SoundFigures(
                lags.quantile(0.5),
                lags.quantile(0.95),
                stretches.stream().mapToInt(Heard::unplugged).sum(),
                stretches.stream().map(Heard::missing).reduce(Duration.ZERO, Duration::plus),
                stretches.stream().mapToInt(Heard::clipped).sum(),
                stretches.stream().mapToInt(Heard::silent).sum()));
    }

    /// Whether there was trouble with the microphone.
    public boolean troubled() {
        return unplugged > 0 || clipped > 0 || silent > 0 || !missing.isZero();
    }
}
