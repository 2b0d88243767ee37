package org.verseprojection.desktop;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.control.Alert;
import org.jspecify.annotations.Nullable;
import org.verseprojection.desktop.booth.Engine;
import org.verseprojection.desktop.text.Messages;

/// The program with windows: begins JavaFX, opens the windows, and waits until the operator closes them.
public final class DesktopApp {
    private DesktopApp() {}

    /// Runs until the operator ends it. The texts are read while JavaFX begins.
    ///
    /// @param engine made on a thread of its own
    /// @throws DesktopException where the windows cannot be opened
    public static void run(Supplier<Engine> engine, Folders folders) {
        run(engine, folders, window -> {});
    }

    /// Opens everything, shows a verse, waits until all is loaded, and ends: for the JVM to note what that takes.
    public static void rehearseStart(Supplier<Engine> engine, Folders folders) {
        run(engine, folders, MainWindow::endWhenLoaded);
    }

    /// The same; what was opened is told on JavaFX's thread.
    static void run(Supplier<Engine> engine, Folders folders, Consumer<MainWindow> opened) {
        Optional<OnlyOne> only = OnlyOne.claim(folders.running());
        if (only.isEmpty()) {
            sayThatItRuns();
            return;
        }
        try (OnlyOne _ = only.get()) {
            runAlone(engine, folders, opened);
        }
    }

    /// @throws DesktopException where JavaFX finds no display, or lacks a library of the system
    private static void begin(Runnable opening) {
        try {
            Platform.setImplicitExit(false);
            Platform.startup(opening);
        } catch (RuntimeException | LinkageError failure) {
            throw new DesktopException(failure);
        }
    }

    private static void sayThatItRuns() {
        CountDownLatch read = new CountDownLatch(1);
        begin(() -> {
            Messages messages = Messages.of(DesktopApp.class, Locale.getDefault());
            Alert alert = new Alert(Alert.AlertType.INFORMATION, messages.get("running"));
            alert.setTitle(messages.get("title"));
            alert.setHeaderText(null);
            alert.setOnHidden(_ -> read.countDown());
            alert.show();
        });
        waitFor(read);
        Platform.exit();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void runAlone(Supplier<Engine> engine, Folders folders, Consumer<MainWindow> opened) {
        CompletableFuture<Engine> loading = CompletableFuture.supplyAsync(
                engine, work -> Thread.ofPlatform().name("texts").daemon().start(work));
        CountDownLatch ended = new CountDownLatch(1);
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        begin(() -> {
            try {
                MainWindow window = new MainWindow(loading.join(), folders, ended::countDown);
                window.open();
                opened.accept(window);
            } catch (RuntimeException | Error broken) {
                failure.set(broken);
                ended.countDown();
            }
        });
        waitFor(ended);
        Platform.exit();
        switch (failure.get()) {
            case null -> {}
            case RuntimeException broken -> throw broken;
            case Throwable other -> throw new IllegalStateException(other);
        }
    }
}
