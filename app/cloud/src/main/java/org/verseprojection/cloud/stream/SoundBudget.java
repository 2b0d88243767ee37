package org.verseprojection.cloud.stream;

import java.time.Duration;
import java.util.function.LongSupplier;

/// How much sound a connection may send: a minute at once, and from then on four times as much as is spoken meanwhile.
/// Overlapping chunks take two and a half times as much. Who sends more is read more slowly. An account has as much
/// for all its connections together as so many connections have, and gains nothing by opening new ones.
final class SoundBudget {
    private static final double AT_ONCE = 60;
    private static final double RATE = 4;

    /// What a piece takes that cannot be decoded, besides what was decoded of it, in seconds.
    static final double INVALID = 1;

    private final LongSupplier clock;
    private final int connections;
    private double seconds;
    private long at;

    /// @param clock in nanoseconds
    SoundBudget(LongSupplier clock) {
        this(clock, 1);
    }

    /// @param connections how many have it together
    SoundBudget(LongSupplier clock, int connections) {
        this.clock = clock;
        this.connections = connections;
        this.seconds = AT_ONCE * connections;
        this.at = clock.getAsLong();
    }

    /// Takes sound off it.
    ///
    /// @return how long to wait before the next is read
    synchronized Duration spend(double sound) {
        long now = clock.getAsLong();
        double rate = RATE * connections;
        seconds = Math.min(AT_ONCE * connections, seconds + (now - at) / 1e9 * rate) - sound;
        at = now;
        return seconds >= 0 ? Duration.ZERO : Duration.ofNanos((long) (-seconds / rate * 1e9));
    }
}
