package org.verseprojection.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// The clock of the tests: this machine's, put forward by every wait, for waiting takes no time. A wait after a
/// failure is over at once, and is written down. So many as are allowed; the next one holds until it is woken.
final class TestTime implements InstantSource, Pause {
    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final List<Duration> waits = new ArrayList<>();
    private Duration ahead = Duration.ZERO;
    private int allowed;
    private boolean woken;
    private boolean network;
    private boolean atRest;

    TestTime(int allowed) {
        this.allowed = allowed;
    }

    @Override
    public synchronized Instant instant() {
        return Instant.now().plus(ahead);
    }

    synchronized void pass(Duration time) {
        ahead = ahead.plus(time);
    }

    /// The waits after failures so far.
    synchronized List<Duration> waits() {
        return List.copyOf(waits);
    }

    synchronized void allow(int more) {
        allowed += more;
        changed();
    }

    /// The machine's addresses change.
    synchronized void networkChanges() {
        network = true;
        changed();
    }

    @Override
    public synchronized Why await(Duration most, boolean watched) throws InterruptedException {
        boolean idle = most.compareTo(IDLE) > 0;
        boolean noted = false;
        while (true) {
            if (woken) {
                woken = false;
                return Why.WOKEN;
            }
            if (!idle && !noted) {
                waits.add(most);
                noted = true;
            }
            if (watched && network) {
                network = false;
                return Why.NETWORK;
            }
            if (!idle && allowed > 0) {
                allowed--;
                ahead = ahead.plus(most);
                return Why.TIME;
            }
            atRest = true;
            notifyAll();
            wait();
        }
    }

    /// Waits until whoever waits by this clock has obeyed all that it was told, and has nothing to do but to wait.
    synchronized void rest() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!atRest) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError("it never rested");
            }
            wait(left);
        }
    }

    private void changed() {
        atRest = false;
        notifyAll();
    }

    @Override
    public synchronized void wake() {
        woken = true;
        changed();
    }
}
