package org.verseprojection.cloud.operations;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/// The answer to a question that anybody may ask as often as they like, and that costs something: it is asked four
/// times a second at most.
final class Lately {
    private static final long FRESH = Duration.ofMillis(250).toNanos();

    private final BooleanSupplier question;
    private final LongSupplier nanos;
    private final ReentrantLock lock = new ReentrantLock();
    private boolean answer;
    private long asked;

    Lately(BooleanSupplier question) {
        this(question, System::nanoTime);
    }

    /// @param nanos a clock like [System#nanoTime]
    Lately(BooleanSupplier question, LongSupplier nanos) {
        this.question = question;
        this.nanos = nanos;
        this.asked = nanos.getAsLong() - 2 * FRESH;
    }

    /// Those who come while it is asked wait for that answer.
    boolean now() {
        lock.lock();
        try {
            if (nanos.getAsLong() - asked > FRESH) {
                answer = question.getAsBoolean();
                asked = nanos.getAsLong();
            }
            return answer;
        } finally {
            lock.unlock();
        }
    }
}
