package org.verseprojection.desktop;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.desktop.booth.LiveBooth;
import org.verseprojection.desktop.booth.Resume;
import org.verseprojection.desktop.fx.Fx;
import org.verseprojection.desktop.preferences.PreferencesFile;
import org.verseprojection.desktop.projector.ProjectorWindow;
import org.verseprojection.desktop.screens.MonitorIdentity;
import org.verseprojection.desktop.screens.Monitors;
import org.verseprojection.desktop.screens.PluggedMonitors;
import org.verseprojection.desktop.screens.ProjectorChoice.Verdict;
import org.verseprojection.desktop.stage.StageTimer;
import org.verseprojection.desktop.theme.Themes;
import org.verseprojection.scripture.Scripture;
import org.verseprojection.speech.audio.InputChoice;
import org.verseprojection.speech.audio.WavSource;

class StageDisplayTest {
    private static final Verdict NOWHERE = new Verdict.None();

    private static final Rectangle2D LAPTOP = new Rectangle2D(0, 0, 1280, 720);
    private static final Rectangle2D LEFT = new Rectangle2D(1280, 0, 1920, 1080);
    private static final Rectangle2D RIGHT = new Rectangle2D(3200, 0, 1920, 1080);

    private @TempDir Path folder;

    private static final String STAGE = "VerseProjection stage";

    @Test
    void itMovesFromMonitorToMonitor() {
        open(List.of(LAPTOP), (plugged, stage) -> {
            stage.choose(Optional.of(new MonitorIdentity("one", "", "")), NOWHERE);
            assertDoesNotThrow(() -> stage.choose(Optional.of(new MonitorIdentity("two", "", "")), NOWHERE));
        });
    }

    @Test
    void itIsNeverOnTheProjectorsMonitorWhateverIsPulled() {
        open(List.of(LAPTOP, LEFT, RIGHT), (plugged, stage) -> {
            assertEquals(Optional.of(LEFT), seen(ProjectorWindow.TITLE));
            assertEquals(Optional.of(RIGHT), seen(STAGE));

            plugged.are(List.of(LAPTOP, LEFT));
            assertEquals(Optional.of(LEFT), seen(ProjectorWindow.TITLE));
            assertEquals(Optional.empty(), seen(STAGE), "its cable was pulled");
            plugged.are(List.of(LAPTOP, LEFT, RIGHT));
            assertEquals(Optional.of(RIGHT), seen(STAGE));

            plugged.are(List.of(LAPTOP, RIGHT));
            assertEquals(Optional.empty(), seen(ProjectorWindow.TITLE), "the projector's was pulled");
            assertEquals(Optional.empty(), seen(STAGE), "it may be the projector, moved");
            plugged.are(List.of(LAPTOP, LEFT, RIGHT));
            assertEquals(Optional.of(LEFT), seen(ProjectorWindow.TITLE));
            assertEquals(Optional.of(RIGHT), seen(STAGE));
        });
    }

    @Test
    void aMonitorThatIsThereFirstIsOnlyGuessedToBeTheProjector() {
        open(List.of(LAPTOP, RIGHT), (plugged, stage) -> {
            assertEquals(Optional.of(RIGHT), seen(ProjectorWindow.TITLE));
            assertEquals(Optional.empty(), seen(STAGE));
            plugged.are(List.of(LAPTOP, LEFT, RIGHT));
            assertEquals(Optional.of(LEFT), seen(ProjectorWindow.TITLE));
            assertEquals(Optional.of(RIGHT), seen(STAGE));
        });
    }

    @Test
    void whatIsPulledWithoutChangingTheProjectorIsLookedAtToo() {
        open(List.of(LAPTOP, LEFT, new Rectangle2D(3200, 0, 1024, 768)), (plugged, stage) -> {
            assertEquals(Optional.empty(), seen(STAGE), "two could be meant");
            plugged.are(List.of(LAPTOP, LEFT));
            assertEquals(Optional.of(LEFT), seen(ProjectorWindow.TITLE));
            assertEquals(Optional.empty(), seen(STAGE));
        });
    }

    private static MonitorIdentity nameless(String geometry) {
        return new MonitorIdentity("", "", geometry);
    }

    /// Where the window of that title is.
    private static Optional<Rectangle2D> seen(String title) {
        return Window.getWindows().stream()
                .filter(window ->
                        window instanceof Stage stage && stage.getTitle().equals(title))
                .map(window -> new Rectangle2D(window.getX(), window.getY(), window.getWidth(), window.getHeight()))
                .findFirst();
    }

    /// With the projector at the left and the stage at the right.
    private void open(List<Rectangle2D> bounds, BiConsumer<PluggedMonitors, StageDisplay> test) {
        Scripture scripture = Scripture.load();
        Fx.run(() -> {
            InstantSource clock = InstantSource.system();
            LiveBooth booth = new LiveBooth(
                    scripture,
                    new LiveBooth.Surroundings(
                            chosen -> events ->
                                    new WavSource(folder.resolve("none.wav"), new InputChoice.Automatic(), events),
                            device -> "",
                            Runnable::run,
                            clock,
                            Locale.ENGLISH),
                    new PreferencesFile(folder.resolve("preferences.json")),
                    new Themes(folder.resolve("themes")),
                    new Resume(folder.resolve("on-air.json"), clock));
            PluggedMonitors plugged = new PluggedMonitors(bounds);
            List<Consumer<Verdict>> told = new ArrayList<>();
            try (booth;
                    Monitors monitors = plugged.monitors();
                    ProjectorWindow projector = new ProjectorWindow(
                            monitors, new StackPane(), verdict -> told.forEach(each -> each.accept(verdict)));
                    StageDisplay stage = new StageDisplay(booth, monitors, new StageTimer(clock), Locale.ENGLISH)) {
                told.add(verdict -> stage.choose(Optional.of(nameless("1920x1080+3200+0")), verdict));
                projector.choose(Optional.of(nameless("1920x1080+1280+0")));
                test.accept(plugged, stage);
            }
        });
    }
}
