package org.verseprojection.cloud.operations;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/// The answer to a question that anybody may ask as often as they like, and that costs something: it is asked four
/// times a second at most.
final class Lately {
    private static final long FRESH = Duration.ofMillis(250).toNanos();

    private final BooleanSupplier question;
    private final ReentrantLock lock = new ReentrantLock();
    private boolean answer;
    private long asked = System.nanoTime() - 2 * FRESH;

    Lately(BooleanSupplier question) {
        this.question = question;
    }

    /// Those who come while it is asked wait for that answer.
    boolean now() {
        lock.lock();
        try {
            if (System.nanoTime() - asked > FRESH) {
                answer = question.getAsBoolean();
                asked = System.nanoTime();
            }
            return answer;
        } finally {
            lock.unlock();
        }
    }
}
