package org.verseprojection.cli.hearing;

import java.time.Duration;
import java.util.Optional;

/// Tells from a session's own figures whether hearing fell behind. Says each thing once; one thread at a time.
final class Lateness {
    /// From here on a pick comes too late to be of use.
    static final Duration LATE = Duration.ofSeconds(2);

    /// Late for longer than this is trouble: a program that was started meanwhile is no reason.
    static final Duration LONG = Duration.ofSeconds(30);

    /// After a pause of this length nothing says that it was late all the time.
    static final Duration PAUSE = Duration.ofSeconds(15);

    /// Speech for so long makes a service.
    static final Duration SERVICE = Duration.ofMinutes(20);

    private Optional<Duration> lateSince = Optional.empty();
    private Duration last = Duration.ZERO;
    private Duration spoken = Duration.ZERO;
    private boolean troubled;
    private boolean served;

    /// What a session's figures say of it.
    enum Verdict {
        /// It fell behind.
        TROUBLED,
        /// A whole service went well.
        SERVED
    }

    /// Something heard was matched.
    ///
    /// @param at since the session began
    /// @param lag between the newest sample and that moment
    Optional<Verdict> matched(Duration at, Duration lag) {
        boolean paused = at.minus(last).compareTo(PAUSE) > 0;
        spoken = paused ? spoken : spoken.plus(at.minus(last));
        if (lag.compareTo(LATE) <= 0) {
            lateSince = Optional.empty();
        } else if (paused || lateSince.isEmpty()) {
            lateSince = Optional.of(at);
        }
        last = at;
        boolean long_ =
                lateSince.map(since -> at.minus(since).compareTo(LONG) > 0).orElse(false);
        return long_ ? trouble() : service();
    }

    /// Sound was lost because it was not heard in time.
    Optional<Verdict> lost() {
        return trouble();
    }

    private Optional<Verdict> trouble() {
        boolean news = !troubled;
        troubled = true;
        return news ? Optional.of(Verdict.TROUBLED) : Optional.empty();
    }

    private Optional<Verdict> service() {
        boolean news = !troubled && !served && spoken.compareTo(SERVICE) >= 0;
        served |= news;
        return news ? Optional.of(Verdict.SERVED) : Optional.empty();
    }
}
