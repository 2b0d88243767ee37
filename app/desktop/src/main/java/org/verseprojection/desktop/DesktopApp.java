package org.verseprojection.desktop;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.scene.control.Alert;
import org.jspecify.annotations.Nullable;
import org.verseprojection.desktop.booth.Engine;
import org.verseprojection.desktop.booth.LiveBooth;
import org.verseprojection.desktop.checkup.Examiner;
import org.verseprojection.desktop.memory.Remembering;
import org.verseprojection.desktop.preferences.PreferencesFile;
import org.verseprojection.desktop.screens.Monitors;
import org.verseprojection.desktop.text.Messages;
import org.verseprojection.live.decisions.Origin;
import org.verseprojection.live.show.Content;
import org.verseprojection.nativelibs.libraries.BundledLibrary;
import org.verseprojection.nativelibs.libraries.NativeException;
import org.verseprojection.nativelibs.libraries.NativeLibraries;

/// The program with windows: begins JavaFX, opens the windows, and waits until the operator closes them.
public final class DesktopApp {
    private static final Logger LOG = Logger.getLogger(DesktopApp.class.getName());

    private DesktopApp() {}

    /// Runs until the operator ends it. The texts are read while JavaFX begins.
    ///
    /// @param engine made on a thread of its own
    /// @param remembering opened on a thread of its own, when the windows are there; what is decided before is kept
    /// when it is open. Closed at the end
    /// @param examiner makes the check-up of the settings
    /// @throws DesktopException where the windows cannot be opened
    public static void run(
            Supplier<Engine> engine, Supplier<Remembering> remembering, Examiner examiner, Folders folders) {
        run(engine, Optional.of(remembering), examiner, folders, window -> {});
    }

    /// Opens everything, shows a verse, waits until all is loaded, and ends: for the JVM to note what that takes.
    public static void rehearseStart(Supplier<Engine> engine, Folders folders) {
        run(engine, folders, DesktopApp::endWhenLoaded);
    }

    private static void endWhenLoaded(MainWindow window) {
        LiveBooth booth = window.booth();
        booth.showNow(
                new Content(
                        booth.search("John 3:16").getFirst().passage(),
                        booth.preferences().get().translation()),
                Origin.Way.SEARCH);
        booth.loading().addListener((_, _, done) -> {
            if (done >= 1) {
                Platform.runLater(window::end);
            }
        });
    }

    /// Without a memory; what was opened is told on JavaFX's thread.
    static void run(Supplier<Engine> engine, Folders folders, Consumer<MainWindow> opened) {
        run(engine, Optional.empty(), Examiner.NONE, folders, opened);
    }

    private static void run(
            Supplier<Engine> engine,
            Optional<Supplier<Remembering>> remembering,
            Examiner examiner,
            Folders folders,
            Consumer<MainWindow> opened) {
        speak(new PreferencesFile(folders.preferences()).language());
        Optional<OnlyOne> only = OnlyOne.claim(folders.running());
        if (only.isEmpty()) {
            sayThatItRuns();
            return;
        }
        try (OnlyOne _ = only.get()) {
            runAlone(engine, remembering, examiner, folders, opened);
        }
    }

    /// The memory, the keychain, the account and JavaFX itself speak the process's language.
    static void speak(String language) {
        Locale chosen = Projection.locale(language);
        if (!chosen.equals(Locale.getDefault())) {
            Locale.setDefault(chosen);
        }
    }

    /// @throws DesktopException where JavaFX finds no display, or lacks a library of the system
    private static void begin(Runnable opening) {
        try {
            NativeLibraries.provide(BundledLibrary.JAVAFX);
            Graphics.choose();
            Platform.setImplicitExit(false);
            Platform.startup(opening);
        } catch (NativeException | RuntimeException | LinkageError failure) {
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

    /// A program whose windows cannot be opened ends.
    private static void guarded(AtomicReference<@Nullable Throwable> failure, CountDownLatch ended, Runnable opening) {
        try {
            opening.run();
        } catch (RuntimeException | Error broken) {
            failure.set(broken);
            ended.countDown();
        }
    }

    private static void runAlone(
            Supplier<Engine> engine,
            Optional<Supplier<Remembering>> remembering,
            Examiner examiner,
            Folders folders,
            Consumer<MainWindow> opened) {
        CompletableFuture<Engine> loading = CompletableFuture.supplyAsync(
                engine, work -> Thread.ofPlatform().name("texts").daemon().start(work));
        CountDownLatch ended = new CountDownLatch(1);
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        Thread.ofPlatform().name("monitors").daemon().start(Monitors::prepare);
        begin(() -> guarded(failure, ended, () -> {
            Thread.currentThread()
                    .setUncaughtExceptionHandler((_, broken) -> LOG.log(Level.SEVERE, "a screen failed", broken));
            Engine ready = loading.join();
            Projection projection = new Projection(ready, folders);
            projection.whenDrawn(() -> guarded(failure, ended, () -> {
                MainWindow window = new MainWindow(ready, projection, remembering, examiner, ended::countDown);
                window.open();
                opened.accept(window);
            }));
        }));
        waitFor(ended);
        Platform.exit();
        switch (failure.get()) {
            case null -> {}
            case RuntimeException broken -> throw broken;
            case Throwable other -> throw new IllegalStateException(other);
        }
    }
}
