package org.verseprojection.desktop.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.verseprojection.desktop.fx.Fx;
import org.verseprojection.desktop.fx.Scenes;
import org.verseprojection.desktop.theme.Theme.Background;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.automation.Mode;
import org.verseprojection.speech.audio.Level;

/// The settings' screen: its search, and the sections of few fields.
final class SettingsScreenTest {
    /// Half a character, which no file's name has here: as a question mark on Windows.
    private static final String ELSEWHERE = "Wer bist du\ud83d.jpg";

    @Test
    void picturesThatAnotherSystemNamedKeepNoSettingsShut() {
        Fx.run(() -> {
            FakeSettings model = new FakeSettings();
            model.change(model.preferences().withLogo("C:\\Pictures\\" + ELSEWHERE));
            model.applied.add(FakeSettings.theme("Shared", new Background.Picture("/Users/x/" + ELSEWHERE, 0.4)));
            Booth booth = new Booth(model, Locale.ENGLISH, 1280, 720, false);
            for (Map.Entry<Section, String> row : Map.of(Section.LOOK, "background.picture", Section.PROJECTOR, "logo")
                    .entrySet()) {
                booth.screen.open(row.getKey());
                Scenes.layout(booth.screen);
                assertTrue(booth.said(row.getValue()).contains(ELSEWHERE), booth.said(row.getValue()));
            }
        });
    }

    /// What lies around the screen closes it then.
    @Test
    void escapeGetsOutOfEveryControl() {
        Fx.run(() -> {
            for (Section section : Section.values()) {
                Booth booth = new Booth(new FakeSettings(), Locale.ENGLISH, 1280, 720, false);
                booth.screen.open(section);
                Scenes.layout(booth.screen);
                AtomicInteger out = new AtomicInteger();
                booth.screen.addEventHandler(KeyEvent.KEY_PRESSED, _ -> out.incrementAndGet());
                List<Node> controls = booth.screen.lookupAll("*").stream()
                        .filter(each -> each instanceof Control && each.isFocusTraversable())
                        .toList();
                assertTrue(controls.size() > 2, section + ": " + controls);
                for (Node control : controls) {
                    int before = out.get();
                    control.fireEvent(
                            new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
                    assertEquals(before + 1, out.get(), section + ": " + control);
                }
            }
        });
    }

    @Test
    @SuppressWarnings("unchecked")
    void textsReachThePreferences() {
        Booth.at(Section.TEXTS, booth -> {
            assertFalse(booth.row("side-by-side").isVisible());
            booth.in("second", ComboBox.class).setValue(Optional.of(Translation.WEB));
            booth.in("side-by-side", CheckBox.class).fire();
            booth.in("divine-name", CheckBox.class).fire();
            assertEquals(Optional.of(Translation.WEB), booth.model.preferences().second());
            assertTrue(booth.model.preferences().sideBySide());
            assertTrue(booth.model.preferences().divineName());
            booth.in("translation", ComboBox.class).setValue(Translation.WEB);
            assertEquals(Translation.WEB, booth.model.preferences().translation());
            assertEquals(Optional.empty(), booth.model.preferences().second());
            assertFalse(booth.row("side-by-side").isVisible());
        });
    }

    @Test
    @SuppressWarnings("unchecked")
    void anotherMicrophoneBeginsWithTheAutomaticChannel() {
        Booth.at(Section.SOUND, booth -> {
            booth.in("input", ComboBox.class).setValue(2);
            assertEquals(2, booth.model.preferences().input());
            ComboBox<String> microphone = booth.in("microphone", ComboBox.class);
            microphone.setValue(microphone.getItems().getLast());
            assertEquals(
                    "Behringer X-USB 32 channel interface [plughw:1,0]",
                    booth.model.preferences().microphone());
            assertEquals(0, booth.model.preferences().input());
            assertEquals(33, booth.in("input", ComboBox.class).getItems().size());
        });
    }

    @Test
    void levelIsFollowedWhileItIsSeenAndSaidInWords() {
        Booth.at(Section.SOUND, booth -> {
            booth.model.level.set(new Level(-3, 0, true, false));
            assertTrue(levelWords(booth).getText().contains("Too loud"));
            booth.model.level.set(new Level(-60, -50, false, false));
            assertTrue(levelWords(booth).getText().contains("Very quiet"));
            Label words = levelWords(booth);
            booth.screen.open(Section.TEXTS);
            booth.model.level.set(new Level(-3, 0, true, false));
            assertTrue(words.getText().contains("Very quiet"), "nobody sees it");
        });
    }

    private static Label levelWords(Booth booth) {
        return (Label) booth.row("level").lookup(".level-words");
    }

    @Test
    void automationReachesThePreferences() {
        Booth.at(Section.AUTOMATION, booth -> {
            booth.radio("mode", "Assist").fire();
            booth.in("countdown", Slider.class).setValue(7.2);
            booth.in("suspension", Slider.class).setValue(61);
            assertEquals(Mode.ASSIST, booth.model.preferences().mode());
            assertEquals(7, booth.model.preferences().countdownSeconds());
            assertEquals(60, booth.model.preferences().suspensionSeconds());
        });
    }

    @Test
    void draggedSliderCountsWhenItIsLetGo() {
        Booth.at(Section.APPEARANCE, booth -> {
            Slider slider = booth.in("text-scale", Slider.class);
            slider.setValueChanging(true);
            slider.setValue(1.33);
            assertEquals(1.0, booth.model.preferences().textScale());
            slider.setValueChanging(false);
            assertEquals(1.3, booth.model.preferences().textScale());
        });
    }

    @Test
    void searchFindsByWordsOfLabelAndHelpInAnySection() {
        Booth.at(Section.TEXTS, booth -> {
            assertEquals(List.of("headphones"), booth.found("hall REPLAYS"));
            assertEquals(List.of("shadow"), booth.found("shadów"));
            assertEquals(List.of(), booth.found("xylophone"));
            assertTrue(booth.found("projector").size() > 4);
            booth.found("");
            assertEquals(List.of("translation", "second", "divine-name"), booth.rows());
        });
    }

    @Test
    void searchIsInTheCurrentLanguage() {
        Fx.run(() -> {
            Booth booth = new Booth(new FakeSettings(), Locale.GERMAN, 1280, 720, false);
            assertEquals(List.of("largest"), booth.found("grosster text"));
            assertEquals(List.of("headphones"), booth.found("Kopfhörer"));
        });
    }
}
