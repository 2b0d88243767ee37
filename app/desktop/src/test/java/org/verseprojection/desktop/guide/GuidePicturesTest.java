package org.verseprojection.desktop.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.desktop.operator.Fx;
import org.verseprojection.desktop.past.PastView;
import org.verseprojection.desktop.preferences.Preferences.WebOutput;
import org.verseprojection.desktop.report.MadeUp;
import org.verseprojection.desktop.report.ReportView;
import org.verseprojection.desktop.settings.FakeDevices;
import org.verseprojection.desktop.settings.FileDialogs;
import org.verseprojection.desktop.settings.Section;
import org.verseprojection.desktop.settings.SettingsScreen;
import org.verseprojection.desktop.setup.FirstStart;
import org.verseprojection.desktop.setup.Report;
import org.verseprojection.desktop.setup.SelfTest;
import org.verseprojection.desktop.setup.Step;
import org.verseprojection.desktop.slide.Look;
import org.verseprojection.desktop.slide.SlideComposer;
import org.verseprojection.desktop.slide.SlideView;
import org.verseprojection.desktop.text.Messages;
import org.verseprojection.desktop.theme.Theme;
import org.verseprojection.desktop.theme.Themes;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.cloud.CloudStatus;
import org.verseprojection.live.show.Content;
import org.verseprojection.live.show.Output;
import org.verseprojection.live.show.Slide;
import org.verseprojection.speech.audio.Level;

/// Makes the guide's pictures by pressing the keys that the guide tells of, and holds the kept ones to what the screens
/// look like now.
final class GuidePicturesTest {
    private static final int COLUMNS = 3;
    private static final double GAP = 16;
    private static final double EDGE = 24;

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void fontsAreThere() {
        assumeTrue(
                Fx.call(Font::getFamilies).contains("DejaVu Sans"),
                "The pictures are drawn with DejaVu Sans, which is not installed: they are not compared.");
    }

    @Test
    void theOperatorsScreen() {
        operator("operator", church -> church.press(KeyCode.DIGIT4, KeyCode.ENTER, KeyCode.DIGIT1));
    }

    @Test
    void search() {
        operator("search", church -> church.type("cor"));
    }

    @Test
    void black() {
        operator(
                "black",
                church -> church.press(KeyCode.DIGIT1, KeyCode.ENTER, KeyCode.F5, KeyCode.DIGIT4, KeyCode.ENTER));
    }

    @Test
    void paused() {
        operator("paused", church -> church.press(KeyCode.DIGIT1, KeyCode.ENTER, KeyCode.F4));
    }

    @Test
    void allKeys() {
        operator("keys", church -> church.press(KeyCode.F1));
    }

    @Test
    void notes() {
        operator("notes", church -> {
            press(church, "Notes …");
            Fx.run(() -> node(church, TextArea.class)
                    .setText("Hope in hard times\n\nRead: Romans 8:28-30 (pew Bible page 945)\n"
                            + "Then Jn 14.1-3; 1 Thess 5:16-18\nClose with Psalm 46"));
            press(church, "Add to the queue");
        });
    }

    @Test
    void stage() {
        try (Church church = Church.inTheSermon(folder)) {
            church.press(KeyCode.DIGIT1, KeyCode.ENTER);
            Fx.run(() -> church.booth.stageMessage("Five minutes left"));
            compare("stage", church.stage());
        }
    }

    @Test
    void firstStart() {
        firstStart("first-start", Step.LANGUAGE, _ -> {});
        firstStart("first-start-sound", Step.SOUND, settings -> settings.level.set(new Level(-24, -14, false, false)));
        firstStart("first-start-projector", Step.PROJECTOR, _ -> {});
        firstStart(
                "first-start-trial",
                Step.TRIAL,
                settings -> settings.trial.set(new Report(
                        SelfTest.Phase.GOOD,
                        1,
                        List.of("He restored my soul. He me in the paths of righteousness for his"),
                        List.of("Psalm 23:1", "Psalm 23:2", "Psalm 23:3", "Psalm 23:4"),
                        4,
                        "")));
    }

    @Test
    void settings() {
        settings("look", Section.LOOK, _ -> {});
        settings(
                "projector",
                Section.PROJECTOR,
                settings -> settings.change(
                        settings.preferences().withProjector(Optional.of(FakeDevices.EPSON.identity()))));
        settings("outputs", Section.OUTPUTS, settings -> {
            settings.change(settings.preferences().withWeb(new WebOutput(true, 8750, false, "")));
            settings.address.set("http://127.0.0.1:8750/");
        });
    }

    @Test
    void why() {
        operator("why", church -> {
            church.press(KeyCode.DIGIT1, KeyCode.ENTER, KeyCode.DIGIT1);
            church.withControl(KeyCode.I);
        });
    }

    @Test
    void report() {
        overlay(
                "report",
                made -> new ReportView(
                        made, new NoFiles(), Runnable::run, Runnable::run, ZoneOffset.UTC, Locale.ENGLISH));
    }

    @Test
    void past() {
        overlay("past", made -> {
            PastView view = new PastView(
                    Church.SCRIPTURE,
                    (query, told) -> told.accept(made.memory.history(query)),
                    _ -> {},
                    _ -> {},
                    ZoneOffset.UTC,
                    Locale.ENGLISH);
            ((TextField) view.lookup("#words")).setText("rom 8");
            return view;
        });
    }

    @Test
    void memoryAndCloud() {
        settings("memory", Section.MEMORY, _ -> {});
        settings(
                "cloud",
                Section.CLOUD,
                settings -> settings.cloud.status.set(new CloudStatus(
                        CloudStatus.Phase.OFFLINE,
                        Optional.of("booth@example.org"),
                        3,
                        Optional.of(Instant.parse("2026-11-15T11:40:00Z")),
                        "")));
    }

    @Test
    void themes() {
        compare(
                "themes",
                size -> Fx.call(() -> {
                    double width = Math.floor((size.width() - 2 * EDGE - (COLUMNS - 1) * GAP) / COLUMNS);
                    TilePane tiles = new TilePane(GAP, GAP);
                    tiles.setPrefColumns(COLUMNS);
                    tiles.setPadding(new Insets(EDGE));
                    tiles.setAlignment(Pos.CENTER);
                    for (Theme theme : Themes.builtIn()) {
                        SlideView view = slide(theme, size);
                        view.setPrefSize(width, width * size.height() / size.width());
                        tiles.getChildren().add(new VBox(6, new Label(theme.name()), view));
                    }
                    return Church.shot(Church.dressed(tiles), size);
                }));
    }

    @Test
    void slidesOfEachTheme() {
        for (Theme theme : Themes.builtIn()) {
            String name = "theme-" + theme.name().toLowerCase(Locale.ROOT).replace(' ', '-');
            compare(
                    name,
                    size -> Fx.call(() -> {
                        // What a theme leaves open is grey, as over a camera's picture.
                        StackPane screen = new StackPane(slide(theme, size));
                        screen.setStyle("-fx-background-color: #59626e");
                        return Church.shot(Church.dressed(screen), size);
                    }));
        }
    }

    @Test
    void differencesThatCanBeSeenAreNoticed() {
        BufferedImage one = new BufferedImage(100, 100, BufferedImage.TYPE_INT_RGB);
        BufferedImage other = new BufferedImage(100, 100, BufferedImage.TYPE_INT_RGB);
        assertEquals("", Pictures.difference(one, other));
        other.createGraphics().fillRect(0, 0, 20, 20);
        assertNotEquals("", Pictures.difference(one, other));
        assertNotEquals("", Pictures.difference(one, new BufferedImage(100, 99, BufferedImage.TYPE_INT_RGB)));
    }

    private static SlideView slide(Theme theme, Size size) {
        Look look = new Look(theme, Optional.empty(), false, false, size.width(), size.height());
        Slide slide = new Slide(new Content(Passage.ofOsis("Ps.23.1-Ps.23.2"), Translation.KJV), 0);
        SlideView view = new SlideView(false);
        view.show(Optional.of(new SlideComposer(Church.SCRIPTURE, look).compose(slide)), theme, Output.LIVE);
        return view;
    }

    private void operator(String name, Consumer<Church> keys) {
        try (Church church = Church.inTheSermon(folder)) {
            keys.accept(church);
            compare(name, church::picture);
        }
    }

    private void firstStart(String name, Step step, Consumer<GuideSettings> before) {
        screen(name, before, settings -> {
            FirstStart start = new FirstStart(settings, _ -> Locale.ENGLISH);
            while (start.step() != step) {
                ((Button) start.lookup("#next")).fire();
            }
            return start;
        });
    }

    private void settings(String name, Section section, Consumer<GuideSettings> before) {
        screen(name, before, settings -> {
            Messages messages = Messages.of(SettingsScreen.class, Locale.ENGLISH);
            SettingsScreen screen = new SettingsScreen(settings, messages, new NoFiles(), settings.picture());
            screen.open(section);
            return screen;
        });
    }

    private void screen(String name, Consumer<GuideSettings> before, Function<GuideSettings, Parent> making) {
        try (Church church = Church.open(folder)) {
            compare(name, Fx.call(() -> {
                GuideSettings settings = new GuideSettings(church.booth, church.themes);
                before.accept(settings);
                return Church.dressed(making.apply(settings));
            }));
        }
    }

    private static void overlay(String name, Function<MadeUp, Parent> making) {
        compare(name, Fx.call(() -> Church.dressed(making.apply(MadeUp.church()))));
    }

    private static void press(Church church, String button) {
        Fx.run(() -> church.screen.lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(each -> button.equals(each.getText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(button))
                .fire());
    }

    private static <T extends Node> T node(Church church, Class<T> type) {
        return church.screen.lookupAll("*").stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError(type));
    }

    /// Chooses no file.
    private static final class NoFiles implements FileDialogs {
        @Override
        public Optional<Path> open(String title, String kind, List<String> patterns) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> save(String title, String kind, List<String> patterns, String name) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> folder(String title) {
            return Optional.empty();
        }
    }

    private static void compare(String name, Scene scene) {
        compare(name, size -> Fx.call(() -> Church.shot(scene, size)));
    }

    private static void compare(String name, Function<Size, Image> screen) {
        assertEquals(
                "",
                Size.ALL.stream()
                        .map(size -> Pictures.check(name, size, screen.apply(size)))
                        .filter(wrong -> !wrong.isEmpty())
                        .collect(Collectors.joining("\n")));
    }
}
