package org.verseprojection.speech.audio;

/// A clock that a test moves.
final class ManualClock implements MonotonicClock {
    private long now;
    private int sleepers;

    @Override
    public synchronized long nanos() {
        return now;
    }

    @Override
    public synchronized void sleepUntil(long nanos) throws InterruptedException {
        sleepers++;
        notifyAll();
        while (now < nanos) {
            wait();
        }
        sleepers--;
    }

    synchronized void advanceMillis(long millis) {
        now += millis * 1_000_000;
        notifyAll();
    }

    /// Waits until a thread sleeps by this clock.
    synchronized void awaitSleeper() throws InterruptedException {
        while (sleepers == 0) {
            wait();
        }
    }
}
