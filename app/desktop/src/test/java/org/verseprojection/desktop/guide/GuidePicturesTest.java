package org.verseprojection.desktop.guide;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.desktop.fx.Fx;
import org.verseprojection.desktop.past.PastView;
import org.verseprojection.desktop.preferences.Preferences.WebOutput;
import org.verseprojection.desktop.report.MadeUp;
import org.verseprojection.desktop.report.ReportView;
import org.verseprojection.desktop.settings.FakeDevices;
import org.verseprojection.desktop.settings.Section;
import org.verseprojection.desktop.settings.SettingsScreen;
import org.verseprojection.desktop.setup.FirstStart;
import org.verseprojection.desktop.setup.Report;
import org.verseprojection.desktop.setup.SelfTest;
import org.verseprojection.desktop.setup.Step;
import org.verseprojection.desktop.text.Messages;
import org.verseprojection.live.cloud.CloudStatus;
import org.verseprojection.speech.audio.Level;

/// Makes the guide's pictures by pressing the keys that the guide tells of, and holds the kept ones to what the screens
/// look like now.
final class GuidePicturesTest {
    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void fontsAreThere() {
        Pictures.assumeFonts();
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
            church.press("Notes …");
            Fx.run(() -> church.node(TextArea.class)
                    .setText("Hope in hard times\n\nRead: Romans 8:28-30 (pew Bible page 945)\n"
                            + "Then Jn 14.1-3; 1 Thess 5:16-18\nClose with Psalm 46"));
            church.press("Add to the queue");
        });
    }

    @Test
    void stage() {
        try (Church church = Church.inTheSermon(folder)) {
            church.press(KeyCode.DIGIT1, KeyCode.ENTER);
            Fx.run(() -> church.booth.stageMessage("Five minutes left"));
            Pictures.compare("stage", church.stage());
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
    void checkup() throws InterruptedException {
        try (Church church = Church.open(folder)) {
            CompletableFuture<Button> run = new CompletableFuture<>();
            CountDownLatch done = new CountDownLatch(1);
            Scene scene = Fx.call(() -> {
                SettingsScreen screen = settings(new GuideSettings(church.booth, church.themes), Section.CHECKUP);
                Scene dressed = Church.dressed(screen);
                Button button = (Button) screen.lookup("#checkup-run");
                button.textProperty().addListener((_, _, now) -> {
                    if (now.equals("Run again")) {
                        done.countDown();
                    }
                });
                run.complete(button);
                return dressed;
            });
            Fx.run(run.join()::fire);
            assertTrue(done.await(60, TimeUnit.SECONDS));
            Pictures.compare("check-up", scene);
        }
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

    private void operator(String name, Consumer<Church> keys) {
        try (Church church = Church.inTheSermon(folder)) {
            keys.accept(church);
            Pictures.compare(name, church::picture);
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
        screen(name, before, settings -> settings(settings, section));
    }

    private static SettingsScreen settings(GuideSettings settings, Section section) {
        Messages messages = Messages.of(SettingsScreen.class, Locale.ENGLISH);
        SettingsScreen screen = new SettingsScreen(settings, messages, new NoFiles(), settings.picture());
        screen.open(section);
        return screen;
    }

    private void screen(String name, Consumer<GuideSettings> before, Function<GuideSettings, Parent> making) {
        try (Church church = Church.open(folder)) {
            Pictures.compare(name, Fx.call(() -> {
                GuideSettings settings = new GuideSettings(church.booth, church.themes);
                before.accept(settings);
                return Church.dressed(making.apply(settings));
            }));
        }
    }

    private static void overlay(String name, Function<MadeUp, Parent> making) {
        Pictures.compare(name, Fx.call(() -> Church.dressed(making.apply(MadeUp.church()))));
    }
}
