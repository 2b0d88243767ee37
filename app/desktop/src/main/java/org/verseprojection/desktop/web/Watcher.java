package org.verseprojection.desktop.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// A browser that is told each new state by Server-Sent Events. Room for one state: the newest wins.
final class Watcher {
    private static final long BEAT_SECONDS = 3;

    private final WebPage page;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread thread = Thread.currentThread();
    private @Nullable WebState waiting;
    private boolean gone;
    private volatile long writingSince;

    /// Made on the thread that will [#serve].
    Watcher(WebPage page) {
        this.page = page;
    }

    /// Hands over a new state; never waits for the browser.
    void tell(WebState state) {
        lock.lock();
        try {
            waiting = page.part(state);
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
            Optional<WebState> next = await();
            lock.lock();
            try {
                if (gone) {
                    return;
                }
            } finally {
                lock.unlock();
            }
            write(
                    out,
                    next.map(state -> "data: " + Payload.json(state) + "\n\n").orElse(":\n\n"));
        }
    }

    /// The next state; empty when a beat is due that finds out whether the browser is still there.
    private Optional<WebState> await() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = TimeUnit.SECONDS.toNanos(BEAT_SECONDS);
            while (waiting == null && !gone && left > 0) {
                left = changed.awaitNanos(left);
            }
            Optional<WebState> next = Optional.ofNullable(waiting);
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
