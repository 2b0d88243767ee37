package org.verseprojection.desktop.booth;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.verseprojection.live.show.Content;

/// Lays out what is likely to go on air next, on a thread of its own, so that a key need not wait for it. The newest
/// wish counts: what was likely before and is not laid out yet is left.
final class Ahead implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("ahead").daemon().factory());
    private final AtomicReference<List<Content>> wish = new AtomicReference<>(List.of());
    private final Consumer<Content> layOut;

    /// @param layOut remembers what it laid out
    Ahead(Consumer<Content> layOut) {
        this.layOut = layOut;
    }

    /// These are likely now, the likeliest first.
    void likely(List<Content> contents) {
        List<Content> wanted = List.copyOf(contents);
        if (thread.isShutdown() || wish.getAndSet(wanted).equals(wanted)) {
            return;
        }
        thread.execute(() -> {
            for (Content each : wanted) {
                if (!wish.get().equals(wanted)) {
                    return;
                }
                layOut.accept(each);
            }
        });
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
