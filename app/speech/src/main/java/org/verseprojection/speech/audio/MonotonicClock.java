package org.verseprojection.speech.audio;

import java.util.concurrent.TimeUnit;

/// Time that only moves forward, for pacing and for measuring how long a device was away.
interface MonotonicClock {
    /// Nanoseconds since some fixed moment.
    long nanos();

    /// Waits until [#nanos] has come this far.
    void sleepUntil(long nanos) throws InterruptedException;

    /// The machine's own.
    static MonotonicClock system() {
        return new MonotonicClock() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public void sleepUntil(long nanos) throws InterruptedException {
                TimeUnit.NANOSECONDS.sleep(nanos - System.nanoTime());
            }
        };
    }
}
