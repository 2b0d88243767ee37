package org.verseprojection.cloud.shared;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Something that is made once, at the first use that succeeds.
final class Late<T> {
    private final Supplier<T> maker;
    private final AtomicReference<@Nullable T> made = new AtomicReference<>();
    private final ReentrantLock lock = new ReentrantLock();

    Late(Supplier<T> maker) {
        this.maker = maker;
    }

    T get() {
        T there = made.get();
        if (there != null) {
            return there;
        }
        lock.lock();
        try {
            T other = made.get();
            if (other != null) {
                return other;
            }
            T now = maker.get();
            made.set(now);
            return now;
        } finally {
            lock.unlock();
        }
    }
}
