package org.verseprojection.cli.hearing;

import java.time.Duration;
import org.verseprojection.speech.TranscriberSettings;
import org.verseprojection.speech.WhisperSettings;

/// What can be chosen of how speech is heard.
///
/// @param model the speech model's name
/// @param threads that a pass uses, from 1
/// @param step new sound between two passes
public record HearingSetting(String model, int threads, Duration step) {
    /// What is used where nothing was measured.
    public static HearingSetting standard(String model) {
        return new HearingSetting(
                model,
                WhisperSettings.standard().threads(),
                TranscriberSettings.standard().step());
    }

    /// How whisper.cpp is run by it.
    public WhisperSettings whisper() {
        return WhisperSettings.standard().withThreads(threads);
    }

    /// How the transcript is made by it.
    public TranscriberSettings transcriber() {
        return TranscriberSettings.standard().withStep(step);
    }
}
