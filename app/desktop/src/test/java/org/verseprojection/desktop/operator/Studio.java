package org.verseprojection.desktop.operator;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.verseprojection.desktop.booth.Listening;
import org.verseprojection.desktop.booth.Notice;
import org.verseprojection.desktop.booth.PickReasons;
import org.verseprojection.desktop.booth.Transcript;
import org.verseprojection.desktop.keys.Action;
import org.verseprojection.desktop.preferences.Preferences;
import org.verseprojection.desktop.stage.StageTimer;
import org.verseprojection.domain.Candidate.Kind;
import org.verseprojection.live.show.By;
import org.verseprojection.live.show.Output;
import org.verseprojection.live.show.Preview;
import org.verseprojection.live.show.ShowState;
import org.verseprojection.live.show.Shown;
import org.verseprojection.live.show.Slide;
import org.verseprojection.speech.audio.Level;

/// The operator's screen in a scene of its own, with a booth to drive. JavaFX thread.
final class Studio {
    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    final TestBooth booth = new TestBooth();
    final OperatorScreen screen;
    final Scene scene;
    final List<String> settings = new ArrayList<>();
    final List<PickReasons.Reason> reasons = new ArrayList<>();

    Studio(int width, int height, Locale locale) {
        this(width, height, locale, _ -> {});
    }

    Studio(int width, int height, Locale locale, Consumer<TestBooth> before) {
        before.accept(booth);
        screen = new OperatorScreen(
                booth,
                new OperatorParts(
                        picture("#12203a"),
                        picture("#12203a"),
                        content -> content.passage().single() ? 1 : 3,
                        new StageTimer(InstantSource.fixed(NOW)),
                        () -> settings.add("opened"),
                        () -> settings.add("rehearsed"),
                        () -> settings.add("past"),
                        () -> settings.add("report"),
                        (_, told) -> told.accept(List.copyOf(reasons)),
                        InstantSource.fixed(NOW),
                        () -> 42,
                        ZoneOffset.UTC,
                        locale));
        scene = new Scene(screen, width, height);
        lay();
    }

    private static Region picture(String colour) {
        Label words = new Label("For God so loved the world");
        words.setStyle("-fx-text-fill: #ffffff;");
        StackPane picture = new StackPane(words);
        picture.setStyle("-fx-background-color: " + colour + ";");
        return picture;
    }

    /// Applies styles and lays out, as a pulse would.
    void lay() {
        for (int i = 0; i < 3; i++) {
            screen.applyCss();
            screen.layout();
        }
    }

    WritableImage picture() {
        lay();
        return scene.snapshot(null);
    }

    static Preferences preferences(boolean light, double scale, Map<Action, String> keys) {
        Preferences p = Preferences.standard();
        return new Preferences(
                p.translation(),
                p.second(),
                p.sideBySide(),
                p.divineName(),
                p.theme(),
                p.mode(),
                p.countdownSeconds(),
                p.suspensionSeconds(),
                p.leastConfidence(),
                p.microphone(),
                p.input(),
                p.headphones(),
                p.projector(),
                p.stage(),
                p.logo(),
                light,
                scale,
                p.language(),
                keys,
                p.globalKeys(),
                p.web(),
                p.retentionDays(),
                p.learning(),
                p.setUp());
    }

    /// A booth in the middle of a sermon: all places taken, long names, everything to be seen.
    static void busy(TestBooth booth) {
        booth.transcript.set(new Transcript(
                "and the apostle says to the church at Rome that we know all things work together",
                "for good to them that love"));
        booth.level.set(new Level(-18, -6, true, false));
        booth.slots.setAll(
                TestBooth.slot(1, "Rom.8.28", 0.97, Kind.QUOTATION, "all things work together for good"),
                TestBooth.slot(2, "Esth.8.9", 0.62, Kind.PARAPHRASE, "unto every people after their language"),
                TestBooth.slot(3, "1Thess.5.16-1Thess.5.18", 0.41, Kind.REFERENCE, ""),
                TestBooth.slot(4, "Rom.8.29", 0.38, Kind.NEXT, ""),
                TestBooth.slot(5, "Song.8.13-Song.8.14", 0.3, Kind.PARAPHRASE, ""),
                TestBooth.slot(6, "2Thess.3.16-2Thess.3.18", 0.22, Kind.QUOTATION, ""),
                TestBooth.slot(7, "John.3.16", 0.2, Kind.QUOTATION, ""),
                TestBooth.slot(8, "Ps.119.105", 0.12, Kind.REFERENCE, ""),
                TestBooth.slot(9, "Phlm.1.6", 0.08, Kind.PARAPHRASE, ""),
                unlisted());
        booth.selected.set(1);
        booth.notices.setAll(
                new Notice(Notice.Subject.MODEL, Notice.Severity.OK, "Whisper tiny.en"),
                new Notice(Notice.Subject.LAG, Notice.Severity.OK, "0.8 s behind"),
                new Notice(
                        Notice.Subject.PROJECTOR,
                        Notice.Severity.WARNING,
                        "The projector was unplugged; the verse is kept"),
                new Notice(Notice.Subject.SYNC, Notice.Severity.OK, "Synced 10:41"));
        booth.queue.setAll(
                TestBooth.content("Rom.8.28"),
                TestBooth.content("1Thess.5.16-1Thess.5.18"),
                TestBooth.content("Song.8.13-Song.8.14"));
        booth.history.setAll(
                new Shown(NOW, TestBooth.content("Rom.8.28"), By.HAND),
                new Shown(NOW.minusSeconds(300), TestBooth.content("2Thess.3.16-2Thess.3.18"), By.AUTOMATION));
        booth.state(new ShowState(
                Optional.of(new Preview(TestBooth.content("Rom.8.28"), By.HAND)),
                Optional.of(new Slide(TestBooth.content("1Thess.5.16-1Thess.5.18"), 1)),
                Output.LIVE,
                Optional.empty()));
        booth.listening.set(Listening.ON);
    }

    private static org.verseprojection.live.picks.Slot unlisted() {
        var slot = TestBooth.slot(10, "2Chr.7.14", 0.04, Kind.QUOTATION, "");
        return new org.verseprojection.live.picks.Slot(10, slot.candidate(), 10, false);
    }

    /// All nodes that can be seen.
    static List<Node> visible(Parent root) {
        List<Node> found = new ArrayList<>();
        collect(root, found);
        return found;
    }

    private static void collect(Node node, List<Node> found) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        found.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }
}
