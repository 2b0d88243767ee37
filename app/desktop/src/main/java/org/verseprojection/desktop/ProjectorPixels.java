package org.verseprojection.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.WritableImage;
import javafx.scene.robot.Robot;
import org.verseprojection.desktop.booth.LiveBooth;
import org.verseprojection.desktop.screens.ProjectorChoice.Verdict;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.decisions.Origin;
import org.verseprojection.live.show.Content;

/// Puts verses on air one after the other, and sees by the pixels of the projector's monitor, looked at with every
/// pulse, when each of them was there.
final class ProjectorPixels {
    private static final List<String> SHOWN = List.of("John.3.16", "Rom.8.28", "Ps.23.1", "Esth.8.9");

    private final LiveBooth booth;
    private final Rectangle2D words;
    private final List<Double> waits = new ArrayList<>();

    /// @param projector where it is
    ProjectorPixels(LiveBooth booth, Verdict.On projector) {
        this.booth = booth;
        Rectangle2D all = projector.monitor().bounds();
        this.words = new Rectangle2D(
                all.getMinX() + all.getWidth() / 4, all.getMinY() + all.getHeight() / 2, all.getWidth() / 2, 60);
    }

    /// Shows that many verses. Any thread but JavaFX's.
    ///
    /// @return milliseconds from each key until the pixels where a verse's words stand were others
    List<Double> show(int verses) throws InterruptedException {
        for (int i = 0; i < verses; i++) {
            show(SHOWN.get(i % SHOWN.size()));
        }
        return List.copyOf(waits);
    }

    /// Previews a verse, puts it on air, and waits until the projector's pixels are others.
    private void show(String osis) throws InterruptedException {
        CountDownLatch changed = new CountDownLatch(1);
        ScreenThread.run(() -> booth.preview(new Content(Passage.ofOsis(osis), Translation.KJV), Origin.Way.SEARCH));
        Thread.sleep(300);
        Platform.runLater(() -> {
            Robot robot = new Robot();
            WritableImage before = robot.getScreenCapture(null, words);
            long at = System.nanoTime();
            booth.take();
            new AnimationTimer() {
                @Override
                public void handle(long pulse) {
                    WritableImage now = robot.getScreenCapture(null, words);
                    boolean other = !same(before, now);
                    if (other || System.nanoTime() - at > 2_000_000_000L) {
                        stop();
                        waits.add((System.nanoTime() - at) / 1e6);
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
