package org.verseprojection.cli.hearing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verseprojection.inference.ModelException;

/// Measures in the background how this laptop hears, while nobody speaks: it begins when it is quiet and makes way
/// within a pass when it is no more. Linux pays no heed to a thread's priority, so that making way is what counts.
public final class Measuring implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Measuring.class.getName());

    /// After that it is left to the next start: a service goes on.
    private static final int MOST_BEGINNINGS = 6;

    private final HearingMemory memory;
    private final Trials trials;
    private final BooleanSupplier quiet;
    private final OtherWork others = new OtherWork();
    private final Duration between;
    private final Thread thread;
    private boolean closed;

    /// Makes the trials.
    public interface Trials {
        /// All of them; empty where they were not welcome any more.
        ///
        /// @param welcome whether to go on
        Optional<List<HearingTrial>> of(BooleanSupplier welcome) throws ModelException, InterruptedException;
    }

    /// @param quiet whether nobody speaks and nothing else is to be done; asked often, from its own thread
    public Measuring(HearingMemory memory, Trials trials, BooleanSupplier quiet) {
        this(memory, trials, quiet, Duration.ofSeconds(1));
    }

    @SuppressWarnings("ThreadPriorityCheck") // nothing relies on it; where it is heeded, it helps
    Measuring(HearingMemory memory, Trials trials, BooleanSupplier quiet, Duration between) {
        this.memory = memory;
        this.trials = trials;
        this.quiet = quiet;
        this.between = between;
        this.thread = Thread.ofPlatform()
                .name("measuring")
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .unstarted(this::run);
    }

    /// Begins, where there is something to measure.
    public void begin() {
        if (memory.wanting()) {
            thread.start();
        }
    }

    private void run() {
        try {
            boolean done = false;
            for (int begun = 0; !done && begun < MOST_BEGINNINGS && untilQuiet(); begun++) {
                others.begin();
                Optional<List<HearingTrial>> made = trials.of(this::welcome).filter(each -> !each.isEmpty());
                made.ifPresent(each -> memory.measured(each, !others.much()));
                done = made.isPresent();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (ModelException | RuntimeException failure) {
            LOG.log(Level.FINE, "how this laptop hears could not be measured", failure);
        }
    }

    private boolean welcome() {
        return !closed() && quiet.getAsBoolean();
    }

    /// @return false where it was closed meanwhile
    private synchronized boolean untilQuiet() throws InterruptedException {
        while (!closed && !quiet.getAsBoolean()) {
            wait(Math.max(1, between.toMillis()));
        }
        return !closed;
    }

    private synchronized boolean closed() {
        return closed;
    }

    /// Waits until it has ended, for tests.
    void await() throws InterruptedException {
        thread.join();
    }

    /// Ends it, after the pass that it makes.
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
