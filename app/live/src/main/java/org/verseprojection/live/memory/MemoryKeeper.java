package org.verseprojection.live.memory;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The one thread that writes what is remembered, so that no screen waits for a disk. Takes work from the first moment;
/// what comes before the memory is open is done in its order when it is.
public final class MemoryKeeper implements AutoCloseable {
    /// How much work may wait.
    public static final int MOST = 10_000;

    private static final Logger LOG = Logger.getLogger(MemoryKeeper.class.getName());
    private static final int TRIES = 3;
    private static final Duration AGAIN = Duration.ofMillis(200);
    private static final Duration ENDING = Duration.ofSeconds(5);

    private final ThreadPoolExecutor writing;
    private final CompletableFuture<Memory> opened = new CompletableFuture<>();
    private final AtomicLong lost = new AtomicLong();
    private final Consumer<Trouble> troubles;

    /// What is not remembered, and why.
    ///
    /// @param why as the program says it; may be empty
    /// @param lost how many rows were not kept so far
    public record Trouble(String why, long lost) {}

    /// Something that waits for the disk.
    public interface Work {
        void with(Memory memory) throws Exception;
    }

    /// @param troubles is told of what is not remembered, on any thread
    public MemoryKeeper(Consumer<Trouble> troubles) {
        this(MOST, troubles);
    }

    MemoryKeeper(int most, Consumer<Trouble> troubles) {
        this.troubles = troubles;
        this.writing = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(most),
                Thread.ofPlatform().name("memory").daemon().factory());
    }

    /// Opens the memory on a thread of its own. To be called once.
    public void open(Supplier<? extends Memory> opening) {
        Thread.ofPlatform().name("memory-opens").daemon().start(() -> {
            try {
                Memory memory = opening.get();
                if (!opened.complete(memory)) {
                    memory.close();
                }
            } catch (RuntimeException | Error failure) {
                opened.completeExceptionally(failure);
                LOG.log(Level.SEVERE, "the memory does not open", failure);
                troubles.accept(new Trouble(words(failure), lost.get()));
            }
        });
    }

    /// The memory, when it is open.
    public CompletableFuture<Memory> opened() {
        return opened.copy();
    }

    /// Does that later, behind what waits already. Never waits.
    ///
    /// @return false where too much waits: it is not done
    public boolean later(Work work) {
        try {
            writing.execute(() -> perform(work));
            return true;
        } catch (RejectedExecutionException full) {
            loses("");
            return false;
        }
    }

    /// Asks on a thread of its own: nothing that is written waits for the answer.
    public <T> CompletableFuture<T> ask(Function<Memory, T> question) {
        return opened.thenApplyAsync(
                question,
                work -> Thread.ofPlatform().name("memory-asks").daemon().start(work));
    }

    private void perform(Work work) {
        try {
            Memory memory = opened.get();
            for (int tries = 1; !tried(work, memory, tries == TRIES); tries++) {
                Thread.sleep(AGAIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            loses("");
        } catch (ExecutionException | CancellationException closed) {
            loses(words(closed));
        }
    }

    /// @return whether that is done with
    private boolean tried(Work work, Memory memory, boolean last) {
        try {
            work.with(memory);
            return true;
        } catch (Exception refused) {
            if (last) {
                LOG.log(Level.WARNING, "a row is not kept", refused);
                loses(words(refused));
            }
            return last;
        }
    }

    private void loses(String why) {
        troubles.accept(new Trouble(why, lost.incrementAndGet()));
    }

    private static String words(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null
                && (cause instanceof ExecutionException || cause instanceof CompletionException)) {
            cause = cause.getCause();
        }
        String words = cause.getMessage();
        return words == null ? cause.toString() : words;
    }

    /// How much waits to be done.
    public int waiting() {
        return writing.getQueue().size() + writing.getActiveCount();
    }

    /// Does what waits, for five seconds at most, and closes the memory.
    @Override
    public void close() {
        writing.shutdown();
        try {
            if (!writing.awaitTermination(ENDING.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.log(Level.WARNING, "{0} rows are not kept", waiting());
                writing.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!opened.cancel(false) && !opened.isCompletedExceptionally()) {
            opened.join().close();
        }
    }
}
