package org.verseprojection.cloud.recognition;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Recognition and matching for many streams. What they take is loaded in the background; until then, and where there
/// are no models, nothing is heard.
public final class Hearing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Hearing.class);
    private static final int THREADS = 64;

    /// What an ear may take: half a minute of sound that came at once, and its window.
    private static final long EAR_BYTES = 1 << 20;

    private static final int LEAST_EARS = 16;

    private final AtomicReference<@Nullable Loaded> loaded = new AtomicReference<>();
    private final AtomicReference<State> state = new AtomicReference<>(State.LOADING);
    private final CompletionStage<State> settled;
    private final ThreadPoolExecutor threads;
    private final Semaphore places;

    /// Whether anything is heard.
    public enum State {
        /// Not yet.
        LOADING,
        /// Yes.
        READY,
        /// No, since there are no models, or they could not be loaded.
        ABSENT
    }

    private record Loaded(HearingParts parts, RecognizerPool pool) {}

    /// Waits for what it takes. Ears take half of the program's memory at most.
    public Hearing(CompletionStage<? extends HearingParts> parts) {
        this(parts, (int) Math.max(LEAST_EARS, Runtime.getRuntime().maxMemory() / 2 / EAR_BYTES));
    }

    /// @param ears at a time
    public Hearing(CompletionStage<? extends HearingParts> parts, int ears) {
        places = new Semaphore(ears);
        // Threads of their own: decoding and voice detection are work, and would hold up who else is served.
        threads = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                30,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().name("hearing-", 0).daemon().factory());
        threads.allowCoreThreadTimeOut(true);
        settled = parts.handle(this::begin);
    }

    private State begin(@Nullable HearingParts parts, @Nullable Throwable failure) {
        if (parts == null) {
            LOG.warn("Nothing will be recognised: the models could not be loaded.", failure);
            state.set(State.ABSENT);
        } else {
            loaded.set(new Loaded(parts, new RecognizerPool(parts.recognizers())));
            state.set(State.READY);
        }
        return state.get();
    }

    /// Whether anything is heard now.
    public State state() {
        return state.get();
    }

    /// Complete when the state is no longer [State#LOADING].
    public CompletionStage<State> settled() {
        return settled;
    }

    /// Where decoding and hearing is done, so that it holds up nothing else.
    public ExecutorService threads() {
        return threads;
    }

    /// An ear for a stream, to be closed behind it; empty while the models load, where there are none, and while too
    /// many others listen.
    ///
    /// @param account whose streams share one place in the queue
    public Optional<Ear> ear(UUID account, Memory before) {
        return Optional.ofNullable(loaded.get())
                .filter(_ -> places.tryAcquire())
                .map(each -> new Ear(each.pool().client(account), each.parts(), before, places::release));
    }

    /// How recognition went so far.
    public RecognizerPool.Figures figures() {
        return Optional.ofNullable(loaded.get())
                .map(each -> each.pool().figures())
                .orElseGet(() -> new RecognizerPool.Figures(
                        0, 0, 0, 0, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO));
    }

    /// Drops what waits. The parts are closed by whoever loaded them.
    @Override
    public void close() {
        threads.shutdownNow();
        Optional.ofNullable(loaded.getAndSet(null))
                .ifPresent(each -> each.pool().close());
        state.set(State.ABSENT);
    }
}
