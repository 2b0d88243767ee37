package org.verseprojection.nativelibs.keychain;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Calls into the system that may never come back: each on a thread of its own, one after the other, and
/// given up when the time is over. While one that was given up still hangs, all others are refused.
final class TimeLimit {
    /// What may hang.
    @FunctionalInterface
    interface Call<T> {
        T call() throws KeychainException;
    }

    private final Duration limit;
    private final Semaphore free = new Semaphore(1);

    TimeLimit(Duration limit) {
        this.limit = limit;
    }

    /// What the call brings back.
    ///
    /// @param giveUp tells the call, which may still go on, that nobody waits any more
    /// @throws KeychainException what the call throws, or that there was no answer in time
    <T> T run(Call<T> call, Runnable giveUp) throws KeychainException {
        long end = System.nanoTime() + limit.toNanos();
        try {
            if (!free.tryAcquire(limit.toNanos(), TimeUnit.NANOSECONDS)) {
                throw KeychainException.of("unanswered");
            }
            FutureTask<T> task = new FutureTask<>(() -> {
                try {
                    return call.call();
                } finally {
                    free.release();
                }
            });
            Thread.ofPlatform().daemon().name("keychain").start(task);
            return await(task, end - System.nanoTime(), giveUp);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw KeychainException.of("unanswered");
        }
    }

    private static <T> T await(FutureTask<T> task, long nanos, Runnable giveUp)
            throws KeychainException, InterruptedException {
        try {
            return task.get(nanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            giveUp.run();
            throw KeychainException.of("unanswered");
        } catch (InterruptedException stopped) {
            giveUp.run();
            throw stopped;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof KeychainException why) {
                throw why;
            }
            throw new KeychainException(KeychainException.text("refused"), failed);
        }
    }
}
