package org.verseprojection.desktop.remember;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.desktop.booth.LiveBooth;
import org.verseprojection.desktop.booth.Resume;
import org.verseprojection.desktop.fx.Fx;
import org.verseprojection.desktop.preferences.PreferencesFile;
import org.verseprojection.desktop.theme.Themes;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.decisions.Origin.Way;
import org.verseprojection.live.memory.MapMemory;
import org.verseprojection.live.show.Content;
import org.verseprojection.scripture.Scripture;
import org.verseprojection.speech.audio.InputChoice;
import org.verseprojection.speech.audio.WavSource;

/// A booth with a memory, which each test opens by itself.
abstract class RememberingTest {
    static final Scripture SCRIPTURE = Scripture.load();
    static final Instant SUNDAY = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir
    Path folder = Path.of("");

    final MapMemory memory = new MapMemory();
    final FakeAccount account = new FakeAccount();
    volatile Instant now = SUNDAY;
    Themes themes = new Themes(Path.of("none"));
    LiveBooth booth = unset();
    MemoryDesk desk = unset();

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // set before each test
    private static <T> T unset() {
        return null;
    }

    @BeforeEach
    void open() {
        InstantSource clock = () -> now;
        Fx.run(() -> {
            themes = new Themes(folder.resolve("themes"));
            booth = new LiveBooth(
                    SCRIPTURE,
                    new LiveBooth.Surroundings(
                            _ -> events ->
                                    new WavSource(folder.resolve("none.wav"), new InputChoice.Automatic(), events),
                            _ -> "",
                            Platform::runLater,
                            clock,
                            Locale.ENGLISH),
                    new PreferencesFile(folder.resolve("preferences.json")),
                    themes,
                    new Resume(folder.resolve("on-air.json"), clock));
            desk = new MemoryDesk(booth, themes, Platform::runLater, clock, ZoneOffset.UTC, Locale.ENGLISH);
        });
    }

    @AfterEach
    void close() {
        Fx.run(() -> {
            booth.close();
            desk.close();
        });
    }

    /// Puts a verse on air.
    void show(String osis, Way way) {
        Fx.run(() -> booth.showNow(new Content(Passage.ofOsis(osis), Translation.KJV), way));
    }

    /// Waits until it holds, asking on JavaFX's thread.
    static void until(BooleanSupplier wanted) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!Fx.call(wanted::getAsBoolean)) {
            assertTrue(System.nanoTime() < end, "in time");
            LockSupport.parkNanos(5_000_000);
        }
    }

    /// What is answered to whoever asks on JavaFX's thread.
    static <T> T answer(Consumer<Consumer<T>> asking) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Fx.run(() -> asking.accept(answer::complete));
        return answer.orTimeout(20, TimeUnit.SECONDS).join();
    }
}
