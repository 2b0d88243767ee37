package org.verseprojection.desktop;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/// JavaFX's thread, as measurements on another thread use it.
final class ScreenThread {
    private ScreenThread() {}

    /// Does it there, and waits until it is done, half a minute at most.
    static void run(Runnable work) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            try {
                work.run();
            } finally {
                done.countDown();
            }
        });
        done.await(30, TimeUnit.SECONDS);
    }
}
