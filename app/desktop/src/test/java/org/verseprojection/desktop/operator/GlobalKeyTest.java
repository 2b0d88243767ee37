package org.verseprojection.desktop.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.verseprojection.desktop.fx.Fx;
import org.verseprojection.desktop.keys.Action;
import org.verseprojection.desktop.keys.GlobalChords;
import org.verseprojection.desktop.keys.KeyMap;

/// Keys that come while another program has the keyboard.
class GlobalKeyTest {
    @Test
    void theyDoWhatTheKeysOfTheScreenDoWhateverLiesOverIt() {
        Fx.run(() -> {
            Studio studio = new Studio(1280, 720, Locale.ENGLISH);
            studio.screen.search().open("love");
            studio.screen.setDisable(true);
            studio.booth.calls.clear();
            GlobalChords.of(KeyMap.standard()).codes().keySet().forEach(studio.screen::fromOutside);
            assertEquals(
                    List.of(
                            "take",
                            "next",
                            "back",
                            "toggle BLACK",
                            "toggle CLEAR",
                            "toggle LOGO",
                            "toggle FROZEN",
                            "toggle HIDDEN",
                            "pauseOrResume"),
                    studio.booth.calls);
        });
    }

    @Test
    void theLockLocksThemToo() {
        Fx.run(() -> {
            Studio studio = new Studio(1280, 720, Locale.ENGLISH);
            studio.booth.lock(true);
            studio.booth.calls.clear();
            studio.screen.fromOutside(Action.BLACK);
            assertEquals(List.of(), studio.booth.calls);
            studio.booth.lock(false);
            studio.screen.fromOutside(Action.BLACK);
            assertTrue(studio.booth.calls.contains("toggle BLACK"));
        });
    }

    @Test
    void theyStopACountdown() {
        Fx.run(() -> {
            Studio studio = new Studio(1280, 720, Locale.ENGLISH);
            studio.booth.counting("John.3.16", Studio.NOW.plusSeconds(3));
            studio.booth.calls.clear();
            studio.screen.fromOutside(Action.CLEAR);
            assertEquals(List.of("hand", "toggle CLEAR"), studio.booth.calls);
        });
    }

    @Test
    void theHelpNamesThoseThatWorkWhileTheyAreOn() {
        Fx.run(() -> {
            Studio studio = new Studio(1280, 720, Locale.ENGLISH);
            studio.screen.help().open();
            assertFalse(words(studio).contains("other programs"));
            GlobalChords chords =
                    GlobalChords.of(KeyMap.read(Map.of(Action.BLACK, "F12")).map());
            studio.screen.globalKeys(Optional.of(chords.answered(Set.of(Action.TAKE), Optional.empty())));
            studio.screen.help().open();
            assertTrue(
                    words(studio)
                            .contains("From other programs, too: Ctrl+Shift with PgDn, PgUp, F12, F6, F7, F8, F9, F4"),
                    words(studio));
            assertTrue(studio.screen.help().getAccessibleText().contains("Ctrl+Shift with PgDn"));
            studio.screen.globalKeys(Optional.empty());
            studio.screen.help().open();
            assertFalse(words(studio).contains("other programs"));
        });
    }

    private static String words(Studio studio) {
        return String.join(
                "\n",
                studio.screen.help().getChildren().stream()
                        .filter(Label.class::isInstance)
                        .filter(label -> label.isVisible())
                        .map(label -> ((Label) label).getText())
                        .toList());
    }
}
