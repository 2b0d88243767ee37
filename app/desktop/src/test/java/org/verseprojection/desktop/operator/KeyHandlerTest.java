package org.verseprojection.desktop.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.verseprojection.desktop.operator.Keystrokes.calls;
import static org.verseprojection.desktop.operator.Keystrokes.hit;
import static org.verseprojection.desktop.operator.Keystrokes.press;
import static org.verseprojection.desktop.operator.Keystrokes.send;

import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.verseprojection.desktop.keys.Action;

/// Keys as the system sends them, and what the booth is told.
class KeyHandlerTest {
    @Test
    void digitsOfBothKinds() {
        assertEquals(List.of("digit 1 42", "digit 0 42", "digit 7 42"), calls(studio -> {
            hit(studio, KeyCode.DIGIT1, "1", false);
            hit(studio, KeyCode.DIGIT0, "0", false);
            hit(studio, KeyCode.NUMPAD7, "7", false);
        }));
    }

    @Test
    void frenchKeyboardsWithShiftAndWithout() {
        assertEquals(
                List.of("digit 2 42", "digit 3 42", "digit 1 42", "digit 2 42", "digit 0 42", "digit 4 42"),
                calls(studio -> {
                    hit(studio, KeyCode.UNDEFINED, "2", true);
                    hit(studio, KeyCode.DIGIT3, "3", true);
                    hit(studio, KeyCode.AMPERSAND, "&", false);
                    hit(studio, KeyCode.UNDEFINED, "é", false);
                    hit(studio, KeyCode.UNDEFINED, "à", false);
                    hit(studio, KeyCode.QUOTE, "'", false);
                }));
    }

    @Test
    void otherKeyboardsAreNotTakenForFrenchOnes() {
        assertEquals(List.of(), calls(studio -> {
            hit(studio, KeyCode.QUOTE, "'", false);
            hit(studio, KeyCode.MINUS, "-", false);
            hit(studio, KeyCode.DIGIT9, "(", true);
        }));
    }

    @Test
    void everyActionReachesTheBooth() {
        assertEquals(
                List.of(
                        "take",
                        "next",
                        "next",
                        "back",
                        "back",
                        "grow",
                        "selectUp",
                        "switchTranslation",
                        "mode ASSIST",
                        "pauseOrResume",
                        "toggle BLACK",
                        "toggle CLEAR",
                        "toggle LOGO",
                        "toggle FROZEN",
                        "toggle HIDDEN",
                        "replay",
                        "dismiss",
                        "wrong",
                        "undo"),
                calls(studio -> {
                    List.of(KeyCode.ENTER, KeyCode.RIGHT, KeyCode.PAGE_DOWN, KeyCode.LEFT, KeyCode.PAGE_UP)
                            .forEach(code -> hit(studio, code));
                    hit(studio, KeyCode.DOWN, "", true);
                    List.of(
                                    KeyCode.UP,
                                    KeyCode.F2,
                                    KeyCode.F3,
                                    KeyCode.F4,
                                    KeyCode.F5,
                                    KeyCode.F6,
                                    KeyCode.F7,
                                    KeyCode.F8,
                                    KeyCode.F9,
                                    KeyCode.F10,
                                    KeyCode.DELETE)
                            .forEach(code -> hit(studio, code));
                    hit(studio, KeyCode.DELETE, "", true);
                    press(studio, KeyCode.Z, "", false, true);
                }));
    }

    @Test
    void lockedOnlyTheUnlockingKeyWorks() {
        assertEquals(List.of("lock true", "lock false", "take"), calls(studio -> {
            hit(studio, KeyCode.L, "", false);
            studio.screen.search().close();
            press(studio, KeyCode.L, "", false, true);
            send(studio, KeyEvent.KEY_RELEASED, KeyCode.L, "", false, true);
            hit(studio, KeyCode.ENTER, "\r", false);
            hit(studio, KeyCode.F5);
            hit(studio, KeyCode.DIGIT1, "1", false);
            hit(studio, KeyCode.C, "c", false);
            assertFalse(studio.screen.search().isVisible());
            press(studio, KeyCode.L, "", false, true);
            hit(studio, KeyCode.ENTER, "\r", false);
        }));
    }

    @Test
    void anyKeyStopsACountdown() {
        assertEquals(List.of("hand"), calls(studio -> {
            studio.booth.counting("John.3.16", Studio.NOW.plusSeconds(3));
            hit(studio, KeyCode.J, "j", false);
        }));
        assertEquals(List.of("hand", "take"), calls(studio -> {
            studio.booth.counting("John.3.16", Studio.NOW.plusSeconds(3));
            hit(studio, KeyCode.ENTER, "\r", false);
        }));
    }

    @Test
    void keysCanBeBoundAnew() {
        assertEquals(List.of("take"), calls(studio -> {
            studio.booth.preferences.set(Studio.preferences(false, 1, Map.of(Action.TAKE, "F12")));
            hit(studio, KeyCode.ENTER, "\r", false);
            hit(studio, KeyCode.F12);
        }));
    }

    @Test
    void aFocusedListReadsTheArrowsAndEnterStillTakes() {
        assertEquals(List.of("take", "dequeue 0", "preview 1Thess.5.16-1Thess.5.18"), calls(studio -> {
            Studio.busy(studio.booth);
            QueuePane queue = (QueuePane) studio.screen.side().panes().getFirst();
            queue.list().requestFocus();
            queue.list().getSelectionModel().select(0);
            hit(studio, KeyCode.ENTER, "\r", false);
            hit(studio, KeyCode.DELETE);
            hit(studio, KeyCode.SPACE, " ", false);
        }));
    }
}
