package org.verseprojection.desktop.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A browser that is told each new state by Server-Sent Events. Room for one state: the newest wins.
final class Watcher {
    private static final long BEAT_SECONDS = 3;

    private final String page;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread thread = Thread.currentThread();
    private @Nullable Supplier<String> waiting;
    private boolean gone;
    private volatile long writingSince;

    /// Made on the thread that will [#serve].
    ///
    /// @param page name of the page that it shows
    Watcher(String page) {
        this.page = page;
    }

    String page() {
        return page;
    }

    /// Hands over a new state, which is written as JSON on the thread that serves; never waits for the browser.
    void tell(Supplier<String> state) {
        lock.lock();
        try {
            waiting = state;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Sends away the browser, also where it takes nothing any more: an interrupt closes the connection that its
    /// thread is writing to.
    void drop() {
        lock.lock();
        try {
            gone = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
        thread.interrupt();
    }

    /// Whether it has let a message wait for so long.
    boolean stuck(long nanos) {
        long since = writingSince;
        return since != 0 && System.nanoTime() - since > nanos;
    }

    /// Writes states until the browser goes or is dropped.
    void serve(OutputStream out) throws IOException, InterruptedException {
        write(out, "retry: 1000\n\n");
        while (true) {
            Optional<Supplier<String>> next = await();
            lock.lock();
            try {
                if (gone) {
                    return;
                }
            } finally {
                lock.unlock();
            }
            write(out, next.map(state -> "data: " + state.get() + "\n\n").orElse(":\n\n"));
        }
    }

    /// The next state; empty when a beat is due that finds out whether the browser is still there.
    private Optional<Supplier<String>> await() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = TimeUnit.SECONDS.toNanos(BEAT_SECONDS);
            while (waiting == null && !gone && left > 0) {
                left = changed.awaitNanos(left);
            }
            Optional<Supplier<String>> next = Optional.ofNullable(waiting);
            waiting = null;
            return next;
        } finally {
            lock.unlock();
        }
    }

    private void write(OutputStream out, String text) throws IOException {
        // 0 stands for "not writing".
        writingSince = System.nanoTime() | 1;
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
        writingSince = 0;
    }
}
