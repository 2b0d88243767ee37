package org.verseprojection.cloud.stream;

import java.time.Duration;
import java.util.function.LongSupplier;

/// How much sound a connection may send: a minute at once, and from then on four times as much as is spoken meanwhile.
/// Overlapping chunks take two and a half times as much. Who sends more is read more slowly. Not safe for threads.
final class SoundBudget {
    private static final double AT_ONCE = 60;
    private static final double RATE = 4;

    private final LongSupplier clock;
    private double seconds = AT_ONCE;
    private long at;

    /// @param clock in nanoseconds
    SoundBudget(LongSupplier clock) {
        this.clock = clock;
        this.at = clock.getAsLong();
    }

    /// Takes sound off it.
    ///
    /// @return how long to wait before the next is read
    Duration spend(double sound) {
        long now = clock.getAsLong();
        seconds = Math.min(AT_ONCE, seconds + (now - at) / 1e9 * RATE) - sound;
        at = now;
        return seconds >= 0 ? Duration.ZERO : Duration.ofNanos((long) (-seconds / RATE * 1e9));
    }
}
