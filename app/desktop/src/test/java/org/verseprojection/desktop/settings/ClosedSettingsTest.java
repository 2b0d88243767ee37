package org.verseprojection.desktop.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.verseprojection.desktop.fx.Fx;
import org.verseprojection.desktop.fx.Scenes;

/// The settings' screen is made anew each time that it is opened, and what it works on outlives it.
@Timeout(60)
final class ClosedSettingsTest {
    private static final int LOOKS = 100;

    @BeforeAll
    static void start() {
        Fx.start();
    }

    @Test
    void nothingHoldsAScreenThatWasClosed() throws InterruptedException {
        FakeSettings model = new FakeSettings();
        try {
            WeakReference<SettingsScreen> closed = Fx.call(() -> openedAndClosed(model));
            for (int look = 0; look < LOOKS && closed.get() != null; look++) {
                System.gc();
                Thread.sleep(50);
            }
            assertNull(closed.get(), "what it follows still tells it");
        } finally {
            Reference.reachabilityFence(model);
        }
    }

    @Test
    void noPictureOfAPartIsKept() throws InterruptedException {
        FakeSettings model = new FakeSettings();
        List<Node> kept = Fx.call(() -> {
            Booth booth = new Booth(model, Locale.ENGLISH, 1280, 720, false);
            return Arrays.stream(Section.values())
                    .peek(booth.screen::open)
                    .peek(_ -> Scenes.layout(booth.screen))
                    .flatMap(_ -> Scenes.all(booth.screen))
                    .filter(Node::isCache)
                    .toList();
        });
        assertEquals(List.of(), kept, "JavaFX holds it long after the screen was closed");
    }

    private static WeakReference<SettingsScreen> openedAndClosed(FakeSettings model) {
        Booth booth = new Booth(model, Locale.ENGLISH, 1280, 720, false);
        for (Section section : Section.values()) {
            booth.screen.open(section);
            Scenes.layout(booth.screen);
        }
        booth.scene.setRoot(new StackPane());
        return new WeakReference<>(booth.screen);
    }
}
