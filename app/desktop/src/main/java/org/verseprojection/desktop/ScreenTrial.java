package org.verseprojection.desktop;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.image.WritableImage;
import javafx.scene.robot.Robot;
import org.verseprojection.desktop.booth.Engine;
import org.verseprojection.desktop.booth.Listening;
import org.verseprojection.desktop.booth.LiveBooth;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Ranking;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.SessionListener;
import org.verseprojection.live.decisions.Origin;
import org.verseprojection.live.picks.Slot;
import org.verseprojection.live.show.Content;

/// Measures the running program on this machine's screens: the sample service in real time through everything, keys
/// pressed at random during its first half, JavaFX's thread watched during its second, then verses put on air one after
/// the other.
///
/// A wish on JavaFX's thread is posted every few milliseconds; how long it waits is how long the thread was blocked. A
/// key's effect is seen by the pixels of the projector's monitor, looked at with every pulse.
public final class ScreenTrial {
    private static final long PING = 5;
    private static final Duration BACK = Duration.ofMillis(300);
    private static final int PRESSES = 60;
    private static final List<String> SHOWN = List.of("John.3.16", "Rom.8.28", "Ps.23.1", "Esth.8.9");

    private final Supplier<Engine> engine;
    private final Folders folders;
    private final Path recording;
    private final int keys;
    private final List<Double> waits = new ArrayList<>();
    private final List<Double> rankings = new ArrayList<>();
    private final List<Double> presses = new ArrayList<>();
    private final ConcurrentLinkedQueue<Long> ranked = new ConcurrentLinkedQueue<>();
    private final Map<Integer, List<Stood>> stood = new HashMap<>();
    private int wrong;
    private int pressed;

    /// What stood at a number from then on; empty for nothing.
    private record Stood(long from, Optional<Passage> passage) {}

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
        onScreen(() -> {
            booth.listening().addListener((_, _, now) -> {
                if (now == Listening.ON) {
                    heard.compareAndSet(0, System.nanoTime());
                }
            });
            note(booth);
            booth.rehearse(new PacedRecording(recording, event -> {}), witness(), summary -> over.countDown());
        });
        long end = System.nanoTime() + length.plusSeconds(60).toNanos();
        press(booth, length.dividedBy(2));
        draw(window);
        while (over.getCount() > 0 && System.nanoTime() < end) {
            ping();
        }
        if (window.hasProjector()) {
            for (int i = 0; i < PRESSES; i++) {
                show(booth, window, SHOWN.get(i % SHOWN.size()));
            }
        }
        onScreen(window::end);
        app.join(Duration.ofSeconds(20));
        return new Figures(drawn, (heard.get() - start) / 1e6, waits, rankings, presses, pressed, wrong);
    }

    private double until(MainWindow window, long start) throws InterruptedException {
        CountDownLatch pulses = new CountDownLatch(2);
        onScreen(() -> window.scene().addPostLayoutPulseListener(() -> {
            pulses.countDown();
            Platform.requestNextPulse();
        }));
        pulses.await(20, TimeUnit.SECONDS);
        return (System.nanoTime() - start) / 1e6;
    }

    private static void onScreen(Runnable work) throws InterruptedException {
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
        onScreen(() -> window.scene().addPostLayoutPulseListener(() -> {
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

    // --- keys

    private void note(LiveBooth booth) {
        remember(booth);
        booth.slots().addListener((ListChangeListener<Slot>) change -> remember(booth));
    }

    private void remember(LiveBooth booth) {
        long now = System.nanoTime();
        for (int number = 1; number <= Ranking.MOST; number++) {
            int at = number;
            Optional<Passage> there = booth.slots().stream()
                    .filter(slot -> slot.number() == at)
                    .map(slot -> slot.candidate().passage())
                    .findFirst();
            List<Stood> past = stood.computeIfAbsent(number, _ -> new ArrayList<>());
            if (past.isEmpty() || !past.getLast().passage().equals(there)) {
                past.add(new Stood(now, there));
            }
        }
    }

    private void press(LiveBooth booth, Duration length) throws InterruptedException {
        Random random = new Random(1);
        double pause = length.toNanos() / (double) Math.max(1, keys);
        long start = System.nanoTime();
        for (int i = 0; i < keys; i++) {
            int digit = random.nextInt(10);
            onScreen(() -> press(booth, digit, System.nanoTime()));
            long early = start + (long) (i * pause) - System.nanoTime();
            if (early > 0) {
                TimeUnit.NANOSECONDS.sleep(early);
            }
        }
    }

    private void press(LiveBooth booth, int digit, long at) {
        int number = digit == 0 ? Ranking.MOST : digit;
        booth.dropPreview();
        booth.forgetDigit();
        booth.digit(digit, at);
        pressed++;
        Optional<Passage> meant =
                booth.show().get().preview().map(each -> each.content().passage());
        if (meant.isPresent() && !allowed(number, at).contains(meant.get())) {
            wrong++;
        }
    }

    /// What stood there 300 ms before; where nothing had for as long, also what has appeared since and nothing else.
    private List<Passage> allowed(int number, long at) {
        List<Stood> past = stood.getOrDefault(number, List.of());
        long then = at - BACK.toNanos();
        Optional<Passage> before = past.stream()
                .filter(each -> each.from() <= then)
                .reduce((_, later) -> later)
                .flatMap(Stood::passage);
        if (before.isPresent()) {
            return List.of(before.get());
        }
        List<Passage> since = past.stream()
                .filter(each -> each.from() > then)
                .flatMap(each -> each.passage().stream())
                .distinct()
                .toList();
        return since.size() == 1 ? since : List.of();
    }

    /// Previews a verse, puts it on air, and waits until the projector's pixels are others.
    private void show(LiveBooth booth, MainWindow window, String osis) throws InterruptedException {
        CountDownLatch changed = new CountDownLatch(1);
        onScreen(() -> booth.preview(new Content(Passage.ofOsis(osis), Translation.KJV), Origin.Way.SEARCH));
        Thread.sleep(300);
        Platform.runLater(() -> {
            Robot robot = new Robot();
            WritableImage before = robot.getScreenCapture(null, window.projectorCentre());
            long at = System.nanoTime();
            booth.take();
            new AnimationTimer() {
                @Override
                public void handle(long pulse) {
                    WritableImage now = robot.getScreenCapture(null, window.projectorCentre());
                    boolean other = !same(before, now);
                    if (other || System.nanoTime() - at > 2_000_000_000L) {
                        stop();
                        presses.add((System.nanoTime() - at) / 1e6);
                        changed.countDown();
                    }
                }
            }.start();
        });
        changed.await(5, TimeUnit.SECONDS);
        Thread.sleep(700);
    }

    private static boolean same(WritableImage one, WritableImage other) {
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (one.getPixelReader().getArgb(x, y) != other.getPixelReader().getArgb(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }
}
