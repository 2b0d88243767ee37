package org.verseprojection.speech.audio;

import java.time.Duration;

/// A piece of sound: [#SAMPLES] samples of 16 kHz mono, in −1 to 1.
///
/// @param position where its first sample stands, in samples since the stream began; it never goes back, and a jump
///     forward means that sound was lost in between
/// @param samples float[512]; owned by the receiver, never written again by the source
public record AudioFrame(long position, float[] samples) {
    /// Samples a second.
    public static final int RATE = 16_000;

    /// Samples a frame: 32 ms.
    public static final int SAMPLES = 512;

    public AudioFrame {
        if (position < 0 || samples.length != SAMPLES) {
            throw new IllegalArgumentException(
                    "a frame has " + SAMPLES + " samples and a place: " + samples.length + " at " + position);
        }
    }

    /// Where its last sample stands, plus one.
    public long end() {
        return position + SAMPLES;
    }

    /// A number of samples as a time.
    public static Duration time(long samples) {
        return Duration.ofNanos(samples * (1_000_000_000L / RATE));
    }
}
