package org.verseprojection.desktop.fx;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;

/// JavaFX's thread, on the headless platform.
public final class Fx {
    static {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        CountDownLatch started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
        } catch (IllegalStateException already) {
            started.countDown();
        }
        Platform.setImplicitExit(false);
        try {
            if (!started.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("JavaFX does not start");
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private Fx() {}

    /// Starts JavaFX, where nothing has needed it yet.
    public static void start() {
        run(() -> {});
    }

    /// Does something there and waits for it.
    public static void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    /// The result of something done there. What it throws is thrown here.
    public static <T> T call(Callable<T> work) {
        FutureTask<T> done = new FutureTask<>(work);
        Platform.runLater(done);
        try {
            return done.get(60, TimeUnit.SECONDS);
        } catch (InterruptedException | TimeoutException late) {
            throw new IllegalStateException(late);
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case Error error -> throw error;
                case RuntimeException broken -> throw broken;
                case null, default -> throw new IllegalStateException(failed);
            }
        }
    }
}
