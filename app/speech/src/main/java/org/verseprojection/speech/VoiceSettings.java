package org.verseprojection.speech;

import java.time.Duration;

/// When speech begins and ends.
///
/// @param onset the probability from which a frame counts as speech while it is silent
/// @param offset the probability below which a frame counts as silence while somebody speaks; below the onset, so
///     that soft vowels do not end a word
/// @param onsetFrames how many of the last four frames must be speech for it to begin: one click is none
/// @param preRoll how much sound before the onset belongs to the speech, for the first consonant
/// @param hangOver how long it must be silent for the speech to be over
public record VoiceSettings(float onset, float offset, int onsetFrames, Duration preRoll, Duration hangOver) {
    public VoiceSettings {
        if (!(offset > 0 && offset <= onset && onset < 1) || onsetFrames < 1 || onsetFrames > 4) {
            throw new IllegalArgumentException("0 < offset <= onset < 1, onset frames 1 to 4");
        }
    }

    /// Silero's own thresholds; the hang-over lies between the pauses within a sentence and those between sentences.
    public static VoiceSettings standard() {
        return new VoiceSettings(0.5f, 0.35f, 2, Duration.ofMillis(350), Duration.ofMillis(450));
    }
}
