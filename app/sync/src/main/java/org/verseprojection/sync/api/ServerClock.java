package org.verseprojection.sync.api;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The server's clock as seen from here, by the `Date` of its answers. A laptop's clock may be years off; what it sends
/// is told in the server's time.
public final class ServerClock {
    /// `Date` counts whole seconds: less than this, and half of the time that it travelled, is no difference.
    private static final Duration NOISE = Duration.ofSeconds(2);

    private final InstantSource here;
    private volatile Duration ahead = Duration.ZERO;

    public ServerClock(InstantSource here) {
        this.here = here;
    }

    /// An answer said that it was that late there.
    ///
    /// @param asked when the question went out, by the clock here
    void heard(Instant date, Instant asked) {
        Instant answered = here.instant();
        Duration half = Duration.between(asked, answered).dividedBy(2);
        // the whole second that is named has on average half of it behind it
        Duration difference = Duration.between(asked.plus(half), date.plusMillis(500));
        ahead = difference.abs().compareTo(NOISE.plus(half)) < 0 ? Duration.ZERO : difference;
    }

    /// How far the server's clock is ahead of this one; negative where it is behind.
    public Duration ahead() {
        return ahead;
    }

    /// The time there.
    Instant now() {
        return here.instant().plus(ahead);
    }

    /// A time of the clock here in the server's time; one in the future counts as now.
    public Instant there(Instant time) {
        Instant now = here.instant();
        return (time.isAfter(now) ? now : time).plus(ahead);
    }

    /// A time of the server in the time of the clock here.
    public Instant here(Instant time) {
        return time.minus(ahead);
    }
}
