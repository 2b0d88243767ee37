package org.verseprojection.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that is set by hand.
final class TestClock implements InstantSource {
    private Instant now = Instant.parse("2026-03-01T09:00:00.123456789Z");

    @Override
    public synchronized Instant instant() {
        return now;
    }

    synchronized void pass(Duration time) {
        now = now.plus(time);
    }
}
