package org.verseprojection.live;

import java.time.Duration;

/// What a session came to.
///
/// @param audio how much sound was heard
/// @param passes windows that were recognised
/// @param loops passes that ran into a loop and were mended
/// @param realTimeFactor the recogniser's work for a second of sound, in seconds
/// @param medianLag between the newest sample of a ranking and the moment it was handed out
/// @param lag95 the same, at the 95th percentile
/// @param lostSamples sound that is missing: dropped, or never come while a microphone was away; in samples of 16 kHz
/// @param peakMemory the process's largest resident set so far, in bytes; 0 where the system does not say
public record SessionSummary(
        Duration audio,
        int passes,
        int loops,
        double realTimeFactor,
        Duration medianLag,
        Duration lag95,
        long lostSamples,
        long peakMemory) {}
