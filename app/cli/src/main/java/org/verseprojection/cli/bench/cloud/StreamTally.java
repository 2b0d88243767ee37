package org.verseprojection.cli.bench.cloud;

import java.util.concurrent.atomic.AtomicLong;

/// What streams came to.
final class StreamTally {
    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong resumed = new AtomicLong();
    private final AtomicLong begunAnew = new AtomicLong();
    private final AtomicLong forgotten = new AtomicLong();

    void answered() {
        answered.incrementAndGet();
    }

    /// @param taken whether the session was taken up
    /// @param behind whether less was known to be heard than had been acknowledged
    void reconnected(boolean taken, boolean behind) {
        (taken ? resumed : begunAnew).incrementAndGet();
        if (behind) {
            forgotten.incrementAndGet();
        }
    }

    /// Pieces of sound that were answered.
    long pieces() {
        return answered.get();
    }

    /// Connections that took their session up.
    long sessionsResumed() {
        return resumed.get();
    }

    /// Connections whose session was gone.
    long sessionsLost() {
        return begunAnew.get();
    }

    /// Sessions that were taken up before the place that had been acknowledged.
    long placesLost() {
        return forgotten.get();
    }
}
