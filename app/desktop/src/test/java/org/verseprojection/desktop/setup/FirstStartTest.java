package org.verseprojection.desktop.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.verseprojection.desktop.fx.Fx;
import org.verseprojection.desktop.fx.Scenes;
import org.verseprojection.desktop.settings.FakeDevices;
import org.verseprojection.desktop.settings.LayoutFaults;
import org.verseprojection.domain.Translation;
import org.verseprojection.speech.audio.Level;

final class FirstStartTest {
    private static final Report GOOD = new Report(
            SelfTest.Phase.GOOD,
            1,
            List.of("one", "two", "for god so loved the world", "let not your heart be troubled", "go in peace"),
            List.of("John 3:16", "John 14:1", "Psalm 23:1"),
            3,
            "");

    private final FakeSetup model = new FakeSetup();

    @BeforeAll
    static void start() {
        Fx.start();
    }

    @Test
    @SuppressWarnings("unchecked")
    void goesThroughAllStepsAndKeepsWhatWasChosen() {
        Fx.run(() -> {
            FirstStart screen = screen("en");
            combo(screen, "translation").setValue(Translation.WEB);
            press(screen, "next");
            combo(screen, "microphone").setValue("Built-in Audio [plughw:0,0]");
            press(screen, "next");
            screen.lookupAll(".radio-button").stream()
                    .map(RadioButton.class::cast)
                    .filter(button -> button.getText().startsWith("2: Epson"))
                    .forEach(RadioButton::fire);
            press(screen, "next");
            press(screen, "trial");
            assertEquals(1, model.test.starts);
            model.test.report.set(GOOD);
            press(screen, "next");
            assertEquals(Step.DONE, screen.step());
            assertFalse(model.preferences().setUp());
            press(screen, "next");
            press(screen, "next");
            assertEquals(1, model.finished);
            assertTrue(model.preferences().setUp());
            assertEquals(Translation.WEB, model.preferences().translation());
            assertEquals("Built-in Audio [plughw:0,0]", model.preferences().microphone());
            assertEquals(
                    Optional.of(FakeDevices.EPSON.identity()),
                    model.preferences().projector());
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"LANGUAGE", "SOUND", "PROJECTOR", "TRIAL"})
    void canBeLeftAtEveryStep(Step step) {
        Fx.run(() -> {
            FirstStart screen = at(step, "en");
            press(screen, "leave");
            assertEquals(1, model.finished);
            assertTrue(model.preferences().setUp());
        });
    }

    @Test
    @SuppressWarnings("unchecked")
    void speaksTheLanguageAsSoonAsItIsChosen() {
        Fx.run(() -> {
            FirstStart screen = screen("");
            combo(screen, "language").setValue("de");
            assertEquals("Weiter", ((Button) screen.lookup("#next")).getText());
            assertEquals("Willkommen", ((Label) screen.lookup(".title-2")).getText());
            assertEquals(Step.LANGUAGE, screen.step());
        });
    }

    @Test
    void trialSaysWhatItHearsAndFinds() {
        Fx.run(() -> {
            FirstStart screen = at(Step.TRIAL, "en");
            model.test.report.set(
                    new Report(SelfTest.Phase.RUNNING, 0.4, List.of("a", "b", "c", "d"), List.of("John 3:16"), 3, ""));
            assertEquals("Stop", ((Button) screen.lookup("#trial")).getText());
            assertEquals("Heard: b\nc\nd", text(screen, "heard"));
            assertEquals("Found: John 3:16", text(screen, "found"));
            assertEquals("", text(screen, "verdict"));
            model.test.report.set(GOOD);
            assertEquals("All is well: 3 of 3 verses found, in time.", text(screen, "verdict"));
            model.test.report.set(
                    new Report(SelfTest.Phase.FAILED, 0, List.of(), List.of(), 0, "The model is missing."));
            assertTrue(text(screen, "verdict").contains("The model is missing."), text(screen, "verdict"));
        });
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void enterGoesOnAtEveryStep(Step step) {
        Fx.run(() -> {
            FirstStart screen = at(step, "en");
            String wanted = step == Step.TRIAL ? "trial" : "next";
            assertEquals(wanted, screen.getScene().getFocusOwner().getId());
        });
    }

    @Test
    void trialEndsWhenItsStepIsLeft() {
        Fx.run(() -> {
            FirstStart screen = at(Step.TRIAL, "en");
            press(screen, "trial");
            press(screen, "back");
            assertEquals(1, model.test.cancels);
            assertEquals(Step.PROJECTOR, screen.step());
        });
    }

    @ParameterizedTest
    @CsvSource({"en, 1280, 720", "de, 1280, 720", "en, 1920, 1080", "de, 1920, 1080"})
    void nothingIsCutOrCovered(String language, int width, int height) {
        model.level.set(new Level(-24, -14, false, false));
        model.test.report.set(GOOD);
        FirstStart screen = Fx.call(() -> screen(language, width, height));
        Scene scene = Fx.call(screen::getScene);
        List<String> faults = new ArrayList<>();
        for (Step step : Step.values()) {
            Scenes.shot(scene, "setup-" + step.number() + "-" + language + "-" + width);
            Fx.run(() -> {
                Scenes.layout(screen);
                LayoutFaults.of(screen, width).forEach(fault -> faults.add(step + ": " + fault));
                if (step != Step.DONE) {
                    press(screen, "next");
                }
            });
        }
        assertEquals("", String.join("\n", faults));
    }

    private FirstStart at(Step step, String language) {
        FirstStart screen = screen(language);
        while (screen.step() != step) {
            press(screen, "next");
        }
        return screen;
    }

    private FirstStart screen(String language) {
        return screen(language, 1280, 720);
    }

    private FirstStart screen(String language, double width, double height) {
        model.change(model.preferences().withLanguage(language));
        FirstStart screen = new FirstStart(model, chosen -> chosen.isEmpty() ? Locale.ENGLISH : Locale.of(chosen));
        Scenes.scene(screen, width, height, false);
        return screen;
    }

    private static void press(FirstStart screen, String id) {
        ((Button) screen.lookup("#" + id)).fire();
        Scenes.layout(screen);
    }

    @SuppressWarnings("rawtypes")
    private static ComboBox combo(FirstStart screen, String id) {
        return (ComboBox) screen.lookup("#" + id);
    }

    private static String text(FirstStart screen, String id) {
        return ((Label) screen.lookup("#" + id)).getText();
    }
}
