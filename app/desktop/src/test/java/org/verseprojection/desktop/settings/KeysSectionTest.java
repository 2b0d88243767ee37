package org.verseprojection.desktop.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.verseprojection.desktop.keys.Action;
import org.verseprojection.desktop.keys.GlobalChords;
import org.verseprojection.desktop.keys.KeyMap;
import org.verseprojection.nativelibs.keys.HotKeys;

/// Keys in the settings: each action's, and those that work from other programs.
final class KeysSectionTest {
    @Test
    void keysAreBoundByPressingThem() {
        Booth.at(Section.KEYS, booth -> {
            press(booth, "action.BLACK", KeyCode.F9, true);
            assertEquals(
                    Map.of(Action.BLACK, "Ctrl+F9"), booth.model.preferences().keys());
            assertEquals("Ctrl+F9", key(booth, "action.BLACK").getText());
            press(booth, "action.LOGO", KeyCode.F5, false);
            assertEquals("F5", booth.model.preferences().keys().get(Action.LOGO));
        });
    }

    @Test
    void keyThatIsTakenFixedOrUselessIsRefusedInWords() {
        Booth.at(Section.KEYS, booth -> {
            press(booth, "action.LOGO", KeyCode.F5, false);
            assertEquals("That key is for “Black”.", problem(booth, "action.LOGO"));
            press(booth, "action.LOGO", KeyCode.L, false);
            assertTrue(problem(booth, "action.LOGO").startsWith("That key has a fixed meaning."));
            press(booth, "action.LOGO", KeyCode.INSERT, false);
            assertTrue(problem(booth, "action.LOGO").contains("can only stand on a function key"));
            press(booth, "action.LOGO", KeyCode.ESCAPE, false);
            assertEquals("", problem(booth, "action.LOGO"));
            assertEquals(Map.of(), booth.model.preferences().keys());
        });
    }

    @Test
    void keysForOtherProgramsAreSwitchedOnAndTellWhatTheSystemRefused() {
        Booth.at(Section.KEYS, booth -> {
            assertFalse(booth.model.preferences().globalKeys());
            booth.in("keys.global", CheckBox.class).fire();
            assertTrue(booth.model.preferences().globalKeys());
            assertEquals(
                    List.of(
                            "Ctrl+Shift with Enter, PgDn, PgUp, F5, F6, F7, F8, F9, F4: the same as each does here.",
                            "Not from other programs: Undo on the projector. That needs a function key of its own."),
                    global(booth));
            GlobalChords chords =
                    GlobalChords.of(KeyMap.read(Map.of(Action.UNDO, "F11")).map());
            booth.model.chords.set(chords.answered(Set.of(Action.BLACK), Optional.empty()));
            assertEquals(
                    List.of(
                            "Ctrl+Shift with Enter, PgDn, PgUp, F6, F7, F8, F9, F11, F4: the same as each does here.",
                            "Not working: Ctrl+Shift+F5. Another program has it, or the keyboard lacks it."),
                    global(booth));
            booth.model.chords.set(chords.answered(Set.of(), Optional.of(HotKeys.Obstacle.WAYLAND)));
            assertEquals(1, global(booth).size());
            assertTrue(global(booth).getFirst().startsWith("Not possible under Wayland"), global(booth)::toString);
            assertEquals(List.of("keys.global"), booth.found("song program keyboard"));
        });
    }

    private static List<String> global(Booth booth) {
        VBox words = (VBox) booth.row("keys.global.chords").lookup(".global-keys-words");
        return words.getChildren().stream()
                .map(Label.class::cast)
                .filter(Label::isVisible)
                .map(Label::getText)
                .toList();
    }

    private static Button key(Booth booth, String row) {
        return (Button) booth.row(row).lookup(".key");
    }

    private static String problem(Booth booth, String row) {
        return ((Label) booth.row(row).lookup(".setting-problem")).getText();
    }

    private static void press(Booth booth, String row, KeyCode code, boolean control) {
        Button button = key(booth, row);
        button.fire();
        Event.fireEvent(button, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
    }
}
