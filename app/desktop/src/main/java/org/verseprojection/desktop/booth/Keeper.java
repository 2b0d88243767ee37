package org.verseprojection.desktop.booth;

import java.nio.file.FileSystemException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Writes files one after the other on a thread of its own, so that no screen waits for a slow disk.
final class Keeper implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("keeper").daemon().factory());
    private final Consumer<String> failed;
    private boolean failing;

    /// @param failed is told, on the keeper's thread, why something could not be written; an empty text when that works
    /// again
    Keeper(Consumer<String> failed) {
        this.failed = failed;
    }

    /// What may fail for lack of a disk.
    interface Write {
        void run() throws Exception;
    }

    void keep(Write write) {
        thread.execute(() -> {
            try {
                write.run();
                if (failing) {
                    failing = false;
                    failed.accept("");
                }
            } catch (Exception failure) {
                failing = true;
                failed.accept(words(failure));
            }
        });
    }

    private static String words(Exception failure) {
        String why = failure instanceof FileSystemException refused ? refused.getReason() : failure.getMessage();
        return why == null || why.isBlank() ? failure.toString() : why;
    }

    /// Waits until all is written, five seconds at most.
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
                failed.accept("the disk does not answer");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
