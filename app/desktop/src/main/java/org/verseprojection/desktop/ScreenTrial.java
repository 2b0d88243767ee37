package org.verseprojection.desktop;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.verseprojection.desktop.booth.Engine;
import org.verseprojection.desktop.booth.Listening;
import org.verseprojection.desktop.booth.LiveBooth;
import org.verseprojection.desktop.screens.ProjectorChoice.Verdict;
import org.verseprojection.domain.Ranking;
import org.verseprojection.live.SessionListener;

/// Measures the running program on this machine's screens: the sample service in real time through everything, keys
/// pressed at random during its first half, JavaFX's thread watched during its second, then verses put on air one after
/// the other.
///
/// A wish on JavaFX's thread is posted every few milliseconds; how long it waits is how long the thread was blocked.
public final class ScreenTrial {
    private static final long PING = 5;
    private static final int PRESSES = 60;

    private final Supplier<Engine> engine;
    private final Folders folders;
    private final Path recording;
    private final int keys;
    private final List<Double> waits = new ArrayList<>();
    private final List<Double> rankings = new ArrayList<>();
    private final ConcurrentLinkedQueue<Long> ranked = new ConcurrentLinkedQueue<>();

    /// What was measured.
    ///
    /// @param window milliseconds from the beginning of [#run] until the operator's screen was drawn
    /// @param listening the same until sound was heard
    /// @param waits milliseconds that wishes waited for JavaFX's thread during the recording
    /// @param rankings milliseconds from a ranking to the pulse that drew it
    /// @param presses milliseconds from a key to changed pixels on the projector; empty without a second monitor
    /// @param keys digits pressed at random while rankings changed
    /// @param wrong previews of something else than what stood at the number 300 ms before
    public record Figures(
            double window,
            double listening,
            List<Double> waits,
            List<Double> rankings,
            List<Double> presses,
            int keys,
            int wrong) {
        public Figures {
            waits = List.copyOf(waits);
            rankings = List.copyOf(rankings);
            presses = List.copyOf(presses);
        }
    }

    /// @param folders of their own, with preferences that have gone through the first start
    /// @param recording played instead of the microphone
    /// @param keys how many digits are pressed
    public ScreenTrial(Supplier<Engine> engine, Folders folders, Path recording, int keys) {
        this.engine = engine;
        this.folders = folders;
        this.recording = recording;
        this.keys = keys;
    }

    /// Opens the windows, measures, closes them.
    ///
    /// @param length of the recording
    public Figures run(Duration length) throws InterruptedException {
        long start = System.nanoTime();
        CompletableFuture<MainWindow> opened = new CompletableFuture<>();
        Thread app =
                Thread.ofPlatform().name("app").daemon().start(() -> DesktopApp.run(engine, folders, opened::complete));
        MainWindow window = opened.join();
        double drawn = until(window, start);
        LiveBooth booth = window.booth();
        CountDownLatch over = new CountDownLatch(1);
        AtomicLong heard = new AtomicLong();
        CompletableFuture<RandomDigits> digits = new CompletableFuture<>();
        ScreenThread.run(() -> {
            booth.listening().addListener((_, _, now) -> {
                if (now == Listening.ON) {
                    heard.compareAndSet(0, System.nanoTime());
                }
            });
            digits.complete(new RandomDigits(booth));
            booth.rehearse(new PacedRecording(recording, event -> {}), witness(), summary -> over.countDown());
        });
        long end = System.nanoTime() + length.plusSeconds(60).toNanos();
        digits.join().press(keys, length.dividedBy(2));
        draw(window);
        while (over.getCount() > 0 && System.nanoTime() < end) {
            ping();
        }
        List<Double> presses = window.projector().verdict() instanceof Verdict.On projector
                ? new ProjectorPixels(booth, projector).show(PRESSES)
                : List.of();
        ScreenThread.run(window::end);
        app.join(Duration.ofSeconds(20));
        return new Figures(
                drawn,
                (heard.get() - start) / 1e6,
                waits,
                rankings,
                presses,
                digits.join().pressed(),
                digits.join().wrong());
    }

    private double until(MainWindow window, long start) throws InterruptedException {
        CountDownLatch pulses = new CountDownLatch(2);
        ScreenThread.run(() -> window.scene().addPostLayoutPulseListener(() -> {
            pulses.countDown();
            Platform.requestNextPulse();
        }));
        pulses.await(20, TimeUnit.SECONDS);
        return (System.nanoTime() - start) / 1e6;
    }

    private SessionListener witness() {
        return new SessionListener() {
            @Override
            public void ranked(Ranking ranking, Duration emitted) {
                ranked.add(System.nanoTime());
            }
        };
    }

    /// With each pulse, what was ranked before it is drawn.
    private void draw(MainWindow window) throws InterruptedException {
        ranked.clear();
        ScreenThread.run(() -> window.scene().addPostLayoutPulseListener(() -> {
            long now = System.nanoTime();
            for (Long at = ranked.poll(); at != null; at = ranked.poll()) {
                rankings.add((now - at) / 1e6);
            }
        }));
    }

    private void ping() throws InterruptedException {
        long at = System.nanoTime();
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(done::countDown);
        done.await(10, TimeUnit.SECONDS);
        waits.add((System.nanoTime() - at) / 1e6);
        Thread.sleep(PING);
    }
}
