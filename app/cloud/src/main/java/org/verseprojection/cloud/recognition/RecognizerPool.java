package org.verseprojection.cloud.recognition;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.verseprojection.speech.Recognition;
import org.verseprojection.speech.Recognizer;
import org.verseprojection.speech.audio.AudioFrame;

/// Shares recognisers between clients: whoever has had the least work done is served next ([FairQueue]), whoever waits
/// has one window waiting, and a window that would come too late is dropped. So the queue is never longer than there
/// are clients, and nobody's audio waits behind somebody else's backlog.
public final class RecognizerPool implements AutoCloseable {
    private final Object lock = new Object();
    private final FairQueue<Window> queue = new FairQueue<>();
    private final List<Thread> workers = new ArrayList<>();
    private final PoolCount count = new PoolCount();
    private boolean closed;

    /// Begins to work.
    ///
    /// @param recognizers each gets a thread of its own; they are not closed here
    public RecognizerPool(List<Recognizer> recognizers) {
        for (Recognizer each : recognizers) {
            Thread worker = Thread.ofPlatform()
                    .name("recognition-" + workers.size())
                    .daemon()
                    .unstarted(() -> work(each));
            workers.add(worker);
        }
        workers.forEach(Thread::start);
    }

    private record Window(float[] samples, long since, long deadline, CompletableFuture<Optional<Recognition>> done) {
        void drop() {
            done.complete(Optional.empty());
        }
    }

    /// One stream's way in. One window at a time: a newer one takes the place of one that still waits.
    public final class Client {
        private final UUID account;
        private @Nullable Window waiting;

        private Client(UUID account) {
            this.account = account;
        }

        /// Has a window recognised, and waits for it.
        ///
        /// @param samples 16 kHz mono in −1 to 1, at most 30 s
        /// @param deadline of [System#nanoTime()]: not begun after it
        /// @return nothing where it was dropped
        /// @throws RuntimeException where the recogniser failed on it
        public Optional<Recognition> recognize(float[] samples, long deadline) throws InterruptedException {
            Window window = new Window(samples, System.nanoTime(), deadline, new CompletableFuture<>());
            submit(window);
            try {
                return window.done.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException late) {
                withdraw(window);
                return finished(window);
            } catch (ExecutionException failure) {
                throw failure(failure);
            } catch (InterruptedException stopped) {
                withdraw(window);
                throw stopped;
            }
        }

        private void submit(Window window) {
            synchronized (lock) {
                if (waiting != null && queue.remove(account, waiting)) {
                    count.dropped++;
                    waiting.drop();
                }
                if (closed) {
                    window.drop();
                    return;
                }
                waiting = window;
                queue.add(account, window);
                lock.notifyAll();
            }
        }

        private void withdraw(Window window) {
            synchronized (lock) {
                if (queue.remove(account, window)) {
                    count.dropped++;
                    window.drop();
                }
            }
        }
    }

    /// It was begun in time, so its words are waited for.
    private static Optional<Recognition> finished(Window window) throws InterruptedException {
        try {
            return window.done.get();
        } catch (ExecutionException failure) {
            throw failure(failure);
        }
    }

    private static RuntimeException failure(ExecutionException failure) {
        return failure.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failure);
    }

    /// A way in for one stream.
    ///
    /// @param account whose streams share one place in the queue
    public Client client(UUID account) {
        return new Client(account);
    }

    private void work(Recognizer recognizer) {
        try {
            while (true) {
                FairQueue.Turn<Window> turn;
                synchronized (lock) {
                    while (queue.isEmpty() && !closed) {
                        lock.wait();
                    }
                    if (closed) {
                        return;
                    }
                    turn = queue.next();
                    if (turn.item().deadline - System.nanoTime() <= 0) {
                        count.dropped++;
                        queue.done(turn, 0);
                        turn.item().drop();
                        continue;
                    }
                }
                serve(recognizer, turn);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(Recognizer recognizer, FairQueue.Turn<Window> turn) throws InterruptedException {
        Window window = turn.item();
        long start = System.nanoTime();
        @Nullable Recognition words = null;
        try {
            words = recognizer.recognize(window.samples);
        } catch (RuntimeException failure) {
            window.done.completeExceptionally(failure);
        } finally {
            long worked = System.nanoTime() - start;
            synchronized (lock) {
                queue.done(turn, worked);
                count.add(start - window.since, worked, window.samples.length, words != null);
            }
            // Completed last, so that whoever has its words finds them in the figures. Twice is once.
            window.done.complete(Optional.ofNullable(words));
        }
    }

    /// How it went so far.
    ///
    /// @param waiting windows in the queue now
    /// @param passes windows that were read
    /// @param dropped windows that came too late, or were replaced by newer ones
    /// @param failed windows that a recogniser failed on
    /// @param waited how long those that were read had waited, in all
    /// @param longestWait of them
    /// @param worked how long recognisers worked, in all
    /// @param audio how much sound they read, overlapping windows counted each
    public record Figures(
            int waiting,
            long passes,
            long dropped,
            long failed,
            Duration waited,
            Duration longestWait,
            Duration worked,
            Duration audio) {
        /// Work a second of sound, in seconds; 0 where none was read.
        public double workPerSecond() {
            return audio.isZero() ? 0 : worked.toNanos() / (double) audio.toNanos();
        }
    }

    /// How it went so far.
    public Figures figures() {
        synchronized (lock) {
            return count.figures(queue.size());
        }
    }

    /// Drops what waits, and lets what is in work end.
    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            queue.clear().forEach(Window::drop);
            lock.notifyAll();
        }
        for (Thread worker : workers) {
            try {
                worker.join();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /// Figures in the making, under the lock.
    private static final class PoolCount {
        private long passes;
        private long dropped;
        private long failed;
        private long waited;
        private long longest;
        private long worked;
        private long samples;

        void add(long waited, long worked, int samples, boolean read) {
            passes += read ? 1 : 0;
            failed += read ? 0 : 1;
            this.waited += waited;
            longest = Math.max(longest, waited);
            this.worked += worked;
            this.samples += samples;
        }

        Figures figures(int waiting) {
            return new Figures(
                    waiting,
                    passes,
                    dropped,
                    failed,
                    Duration.ofNanos(waited),
                    Duration.ofNanos(longest),
                    Duration.ofNanos(worked),
                    AudioFrame.time(samples));
        }
    }
}
