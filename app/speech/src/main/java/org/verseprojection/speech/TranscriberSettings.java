package org.verseprojection.speech;

import java.time.Duration;

/// How the rolling transcript is made; how each figure was found stands in docs/benchmarks.md, "Transcriber
/// settings".
///
/// @param step new sound between two passes
/// @param leastWindow the least sound that a pass is worth: with less Whisper guesses
/// @param longestWindow from where the window is cut
/// @param keep how much sound, at least, stays in the window behind a cut: the next pass's context
/// @param edge how near to the window's end a word cannot be confirmed yet: its sound may be cut
/// @param memory how long settled words are handed on
public record TranscriberSettings(
        Duration step, Duration leastWindow, Duration longestWindow, Duration keep, Duration edge, Duration memory) {
    public TranscriberSettings {
        if (step.isNegative() || step.isZero() || longestWindow.compareTo(keep.multipliedBy(2)) < 0) {
            throw new IllegalArgumentException("a step above zero, and a window of at least twice what is kept");
        }
    }

    /// For an ordinary laptop.
    public static TranscriberSettings standard() {
        return new TranscriberSettings(
                Duration.ofMillis(500),
                Duration.ofMillis(1000),
                Duration.ofMillis(7000),
                Duration.ofMillis(1500),
                Duration.ofMillis(400),
                Duration.ofSeconds(40));
    }

    /// The same with another step.
    public TranscriberSettings withStep(Duration other) {
        return new TranscriberSettings(other, leastWindow, longestWindow, keep, edge, memory);
    }
}
