package org.verseprojection.speech;

import java.time.Duration;
import java.util.List;

/// What a recogniser read out of one window of sound.
///
/// @param segments in the order of time, as the recogniser cut them; empty where it heard no words
/// @param took how long it worked
public record Recognition(List<Segment> segments, Duration took) {
    /// A piece of the window.
    ///
    /// @param text its words, not blank
    /// @param start from the window's first sample; good to some 0.2 s
    /// @param end from the window's first sample, not before the start
    public record Segment(String text, Duration start, Duration end) {}

    public Recognition {
        segments = List.copyOf(segments);
    }
}
