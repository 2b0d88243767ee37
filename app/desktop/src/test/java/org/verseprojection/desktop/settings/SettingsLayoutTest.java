package org.verseprojection.desktop.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verseprojection.desktop.checkup.CheckupRun.Phase;
import org.verseprojection.desktop.fx.Fx;
import org.verseprojection.desktop.fx.Scenes;
import org.verseprojection.desktop.preferences.Preferences.WebOutput;
import org.verseprojection.domain.Translation;
import org.verseprojection.speech.audio.Level;

final class SettingsLayoutTest {
    @BeforeAll
    static void start() {
        Fx.start();
    }

    @ParameterizedTest
    @CsvSource({
        "en, 1280, 720, 1.0, false",
        "de, 1024, 768, 1.0, false",
        "de, 1280, 720, 1.0, true",
        "en, 1920, 1080, 1.0, false",
        "de, 1920, 1080, 1.0, false",
        "de, 1920, 1080, 1.4, false",
    })
    void nothingIsCutOrCovered(String language, double width, double height, double scale, boolean light) {
        Booth booth = Fx.call(() -> booth(Locale.of(language), width, height, light));
        Fx.run(() -> booth.screen.setStyle("-fx-font-size: " + 14 * scale + "px"));
        List<String> faults = new ArrayList<>();
        checkUp(booth);
        for (Section section : Section.values()) {
            Fx.run(() -> booth.screen.open(section));
            String name = String.join("-", "settings", section.name().toLowerCase(Locale.ROOT), language) + "-"
                    + (int) width + (scale > 1 ? "-large" : "");
            Scenes.shot(booth.scene, name);
            faults.addAll(Fx.call(() -> {
                Scenes.layout(booth.screen);
                return LayoutFaults.of(booth.screen, width).stream()
                        .map(fault -> name + ": " + fault)
                        .toList();
            }));
        }
        assertEquals("", String.join("\n", faults));
    }

    private static void checkUp(Booth booth) {
        booth.model.examiner.finds(
                FakeExaminer.JAVA, FakeExaminer.DISK, FakeExaminer.CLOCK, FakeExaminer.LEFT_OUT, FakeExaminer.END);
        CountDownLatch done = new CountDownLatch(1);
        Fx.run(() -> {
            booth.model.checkup.phase().subscribe(phase -> {
                if (phase == Phase.DONE) {
                    done.countDown();
                }
            });
            booth.model.checkup.start();
        });
        try {
            done.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Booth booth(Locale locale, double width, double height, boolean light) {
        FakeSettings model = new FakeSettings();
        model.change(model.preferences()
                .withSecond(Optional.of(Translation.WEB))
                .withMicrophone("Behringer X-USB 32 channel interface [plughw:1,0]")
                .withProjector(Optional.of(FakeDevices.EPSON.identity()))
                .withStage(Optional.of(FakeDevices.EPSON.identity()))
                .withWeb(new WebOutput(true, 8750, true, "t")));
        model.address.set("http://192.168.178.23:8750/?token=3kXv9wQm2Lr8");
        model.level.set(new Level(-24, -14, false, false));
        return new Booth(model, locale, width, height, light);
    }

    @Test
    void faultsAreFound() {
        List<String> faults = Fx.call(() -> {
            Label cut = new Label("much too long for its place");
            cut.setMaxWidth(60);
            Label over = new Label("over");
            Label broken = new Label("misunderstanding");
            broken.setWrapText(true);
            broken.setMaxWidth(60);
            VBox screen = new VBox(-12, cut, over, broken);
            Scenes.scene(screen, 300, 100, false);
            return LayoutFaults.of(screen, 300);
        });
        assertTrue(faults.stream().anyMatch(fault -> fault.startsWith("cut")), faults::toString);
        assertTrue(faults.stream().anyMatch(fault -> fault.startsWith("over")), faults::toString);
        assertTrue(faults.stream().anyMatch(fault -> fault.startsWith("broken")), faults::toString);
    }
}
