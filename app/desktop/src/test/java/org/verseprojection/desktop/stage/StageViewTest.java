package org.verseprojection.desktop.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.SimpleStringProperty;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.verseprojection.desktop.fx.Fx;
import org.verseprojection.desktop.operator.TestBooth;
import org.verseprojection.live.show.Output;

class StageViewTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T10:00:00Z"));
    private final InstantSource clock = now::get;
    private final StageTimer timer = new StageTimer(clock);
    private final SimpleStringProperty message = new SimpleStringProperty("");
    private final TestBooth booth = new TestBooth();

    private StageView view() {
        StageView view = new StageView(
                booth,
                _ -> 1,
                slide -> booth.scripture()
                        .text(slide.content().translation())
                        .text(slide.content().passage().first())
                        .orElse(""),
                timer,
                message,
                clock,
                ZoneOffset.UTC,
                Locale.ENGLISH);
        new Scene(view, 1280, 720);
        lay(view);
        return view;
    }

    private static void lay(StageView view) {
        for (int i = 0; i < 3; i++) {
            view.applyCss();
            view.layout();
        }
    }

    private static String label(StageView view, String style) {
        return view.lookup("." + style) instanceof Label label ? label.getText() : "none";
    }

    @Test
    void showsWhatTheCongregationSeesAndWhatComesNext() {
        Fx.run(() -> {
            StageView view = view();
            booth.air("John.3.16");
            assertEquals("John 3:16 · KJV", label(view, "reference"));
            assertTrue(view.lookup(".current").getAccessibleText().startsWith("For God so loved"));
            assertEquals("Next: John 3:17 · KJV", label(view, "next-reference"));
            assertTrue(view.lookup(".next").getAccessibleText().startsWith("For God sent not"));
            booth.output(Output.BLACK);
            assertEquals("", label(view, "reference"));
            assertEquals("The projector is black", label(view, "state"));
        });
    }

    @Test
    void everyTextFitsItsPlaceTheLongestVerseToo() {
        Image image = Fx.call(() -> {
            StageView view = view();
            booth.air("Esth.8.9");
            message.set("Please come to an end: the children are waiting in the hall downstairs");
            lay(view);
            for (String style : new String[] {"current", "next", "message"}) {
                Region place = (Region) view.lookup("." + style);
                Text words = (Text) place.lookup(".words");
                Bounds bounds = words.getLayoutBounds();
                assertTrue(bounds.getHeight() <= place.getHeight() + 1, style + " is too high");
                assertTrue(place.getHeight() > 20, style);
                assertTrue(words.getFont().getSize() > 25, style + " can be read: " + words.getFont());
            }
            Node last = view.getChildren().getLast();
            assertTrue(last.getBoundsInParent().getMaxY() <= 721, "inside the screen");
            return view.getScene().snapshot(null);
        });
        save(image);
    }

    @Test
    void theTimerCountsUpAndDown() {
        Fx.run(() -> {
            StageView view = view();
            assertEquals("10:00", label(view, "time"));
            timer.start();
            now.set(now.get().plusSeconds(65));
            view.tick();
            assertEquals("1:05", label(view, "timer"));
            timer.length(Optional.of(Duration.ofMinutes(1)));
            assertEquals("−0:05", timer.text());
            assertTrue(timer.over());
            timer.stop();
            now.set(now.get().plusSeconds(3600));
            assertEquals("−0:05", timer.text());
            timer.reset();
            assertEquals("1:00", timer.text());
            timer.length(Optional.empty());
            timer.start();
            now.set(now.get().plusSeconds(3725));
            assertEquals("1:02:05", timer.text());
        });
    }

    private static void save(Image image) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "operator-screens"));
            ImageIO.write(
                    SwingFXUtils.fromFXImage(image, null),
                    "png",
                    folder.resolve("stage-view.png").toFile());
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
