package org.verseprojection.desktop.booth;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Hands values to another thread, where only the newest counts: while that thread is busy, newer ones replace older
/// ones, and nothing piles up.
final class Latest<T> implements Consumer<T> {
    private final AtomicReference<Optional<T>> waiting = new AtomicReference<>(Optional.empty());
    private final Executor thread;
    private final Consumer<T> taker;

    Latest(Executor thread, Consumer<T> taker) {
        this.thread = thread;
        this.taker = taker;
    }

    @Override
    public void accept(T value) {
        if (waiting.getAndSet(Optional.of(value)).isEmpty()) {
            thread.execute(this::hand);
        }
    }

    private void hand() {
        waiting.getAndSet(Optional.empty()).ifPresent(taker);
    }
}
