package org.verseprojection.inference;

import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;

/// A thread that owns something native: whatever is done with it is done there, one thing after the other.
final class OwnerThread implements AutoCloseable {
    /// Work that gives a result and may fail in one checked way.
    interface Work<T, E extends Exception> {
        T run() throws E;
    }

    private final String name;
    private final ExecutorService thread;

    OwnerThread(String name) {
        this.name = name;
        this.thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    /// Runs the work on the thread and waits for it, an interruption notwithstanding: native code cannot be broken
    /// off, and the caller's arrays are in use until it returns. The interruption is kept.
    <T, E extends Exception> T call(Work<T, E> work) throws E {
        Future<T> pending;
        try {
            pending = thread.submit(work::run);
        } catch (RejectedExecutionException e) {
            throw new IllegalStateException(name + " is closed", e);
        }
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return pending.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            switch (Objects.requireNonNull(e.getCause())) {
                case RuntimeException unchecked -> throw unchecked;
                case Error error -> throw error;
                default -> {
                    @SuppressWarnings("unchecked") // nothing else can be thrown by the work
                    E checked = (E) e.getCause();
                    throw checked;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Does a last thing and lets the thread end; a second call does nothing.
    void closeAfter(Runnable last) {
        if (!thread.isShutdown()) {
            try {
                thread.execute(last);
            } catch (RejectedExecutionException e) {
                return; // somebody else closed it in between
            }
        }
        thread.close();
    }

    @Override
    public void close() {
        thread.close();
    }
}
