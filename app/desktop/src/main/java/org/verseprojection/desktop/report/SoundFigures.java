package org.verseprojection.desktop.report;

import java.time.Duration;

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
    /// Whether there was trouble with the microphone.
    public boolean troubled() {
        return unplugged > 0 || clipped > 0 || silent > 0 || !missing.isZero();
    }
}
