package org.verseprojection.live.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// How well a stretch of a service was heard; a service has one for each start of the program in it. It grows, and is
/// kept again and again meanwhile.
///
/// @param gathering the service
/// @param at when it began
/// @param lags how often the picks came how late, as [org.verseprojection.live.Lags#steps] has it
/// @param unplugged how often the microphone went away
/// @param missing sound that never came
/// @param clipped how often it was too loud
/// @param silent how often there was no signal at all
public record Heard(
        UUID id,
        UUID gathering,
        Instant at,
        Map<Integer, Integer> lags,
        int unplugged,
        Duration missing,
        int clipped,
        int silent) {
    public Heard {
        lags = Map.copyOf(lags);
    }
}
