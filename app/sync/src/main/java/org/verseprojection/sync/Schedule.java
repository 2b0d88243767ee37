package org.verseprojection.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// When it is tried again. Three tries, 5 s apart; then twice as long each time, up to 15 minutes; each up to a fifth
/// sooner or later, so that a hundred laptops do not come at once. One thread.
final class Schedule {
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int QUICK_TRIES = 3;
    private static final double JITTER = 0.2;

    /// Other devices' settings are looked for so often.
    private static final Duration LOOK = Duration.ofHours(1);

    private final RandomGenerator random;
    private int failures;
    private Instant last = Instant.MIN;
    private Instant next = Instant.MIN;
    private Instant notBefore = Instant.MIN;

    Schedule(RandomGenerator random) {
        this.random = random;
    }

    /// All went well.
    void done(Instant now) {
        failures = 0;
        last = now;
        next = now.plus(LOOK);
        notBefore = Instant.MIN;
    }

    /// It did not.
    ///
    /// @param retryAfter before which the server does not want to be asked, whatever happens here
    void failed(Instant now, Optional<Duration> retryAfter) {
        failures++;
        last = now;
        notBefore = retryAfter.map(now::plus).orElse(Instant.MIN);
        next = later(now.plus(delay()), notBefore);
    }

    /// Somebody wants it now; after a failure not sooner than a quick try.
    void wanted(Instant now) {
        Instant soon = failures == 0 ? now : later(now, last.plus(FIRST));
        next = later(notBefore, soon.isBefore(next) ? soon : next);
    }

    /// The network is back, it seems: as if nothing had failed yet.
    void network(Instant now) {
        failures = 0;
        next = later(notBefore, now);
    }

    /// As at the start.
    void reset() {
        failures = 0;
        last = Instant.MIN;
        next = Instant.MIN;
        notBefore = Instant.MIN;
    }

    /// Whether the last try failed.
    boolean failing() {
        return failures > 0;
    }

    /// How long until the next try. A clock that was put back does not make it longer than it could ever be.
    Duration untilNext(Instant now) {
        if (!next.isAfter(now)) {
            return Duration.ZERO;
        }
        Duration longest = failing() ? LONGEST : LOOK;
        return next.isAfter(now.plus(longest)) ? longest : Duration.between(now, next);
    }

    private Duration delay() {
        int doublings = Math.max(0, failures - QUICK_TRIES + 1);
        Duration plain = doublings > 10 ? LONGEST : FIRST.multipliedBy(1L << doublings);
        double factor = 1 - JITTER + 2 * JITTER * random.nextDouble();
        Duration delay = Duration.ofMillis(Math.round(plain.toMillis() * factor));
        return delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
