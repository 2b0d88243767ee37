package org.verseprojection.speech;

/// How whisper.cpp is run.
///
/// The encoder is given some silence behind the window to look at; with too little of it the decoder does not find
/// the end and says the same again and again (docs/benchmarks.md, "Whisper settings").
///
/// @param threads processor threads a pass may use, from 1; its threads spin while they wait, so leave a core free
/// @param marginSteps how far the encoder looks behind the window's end, in steps of 20 ms
/// @param leastSteps how far it looks at least, from the window's start, in steps of 20 ms
/// @param prompt words that came before, to lean the spelling; empty for none
public record WhisperSettings(int threads, int marginSteps, int leastSteps, String prompt) {
    public WhisperSettings {
        if (threads < 1 || marginSteps < 0 || leastSteps < 0) {
            throw new IllegalArgumentException(
                    "threads from 1, steps from 0: " + threads + ", " + marginSteps + ", " + leastSteps);
        }
    }

    /// What was measured best on two cores.
    public static WhisperSettings standard() {
        return new WhisperSettings(1, 64, 320, "");
    }

    /// The same with another number of threads.
    public WhisperSettings withThreads(int other) {
        return new WhisperSettings(other, marginSteps, leastSteps, prompt);
    }
}
