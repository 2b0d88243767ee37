package org.verseprojection.desktop.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.verseprojection.desktop.booth.PickReasons;
import org.verseprojection.desktop.keys.Action;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.search.SearchHit;
import org.verseprojection.live.show.Output;

/// Keys as the system sends them, and what the booth is told.
class KeyHandlerTest {
    private static List<String> calls(Consumer<Studio> act) {
        return Fx.call(() -> {
            Studio studio = new Studio(1280, 720, Locale.ENGLISH);
            act.accept(studio);
            return studio.booth.calls.stream()
                    .filter(call -> !call.startsWith("search "))
                    .toList();
        });
    }

    private static void send(
            Studio studio, EventType<KeyEvent> type, KeyCode code, String typed, boolean shift, boolean control) {
        Node target = studio.scene.getFocusOwner();
        String character = type == KeyEvent.KEY_TYPED ? typed : KeyEvent.CHAR_UNDEFINED;
        Event.fireEvent(
                target == null ? studio.screen : target,
                new KeyEvent(type, character, typed, code, shift, control, false, false));
    }

    private static void press(Studio studio, KeyCode code, String typed, boolean shift, boolean control) {
        send(studio, KeyEvent.KEY_PRESSED, code, typed, shift, control);
        if (!typed.isEmpty()) {
            send(studio, KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, typed, shift, control);
        }
    }

    private static void hit(Studio studio, KeyCode code, String typed, boolean shift) {
        press(studio, code, typed, shift, false);
        send(studio, KeyEvent.KEY_RELEASED, code, "", shift, false);
    }

    private static void hit(Studio studio, KeyCode code) {
        hit(studio, code, "", false);
    }

    @Test
    void digitsOfBothKinds() {
        assertEquals(List.of("digit 1 42", "digit 0 42", "digit 7 42"), calls(studio -> {
            hit(studio, KeyCode.DIGIT1, "1", false);
            hit(studio, KeyCode.DIGIT0, "0", false);
            hit(studio, KeyCode.NUMPAD7, "7", false);
        }));
    }

    @Test
    void reportPastAndWhyAreOneKeyAway() {
        Fx.run(() -> {
            Studio studio = new Studio(1280, 720, Locale.ENGLISH, Studio::busy);
            studio.reasons.add(new PickReasons.Reason("habit.book", 0.5));
            studio.reasons.add(new PickReasons.Reason("unheard of", -0.2));
            studio.reasons.add(new PickReasons.Reason("words", -0.3));
            studio.reasons.add(new PickReasons.Reason("words", 0.7));
            studio.reasons.add(new PickReasons.Reason("context", 0.01));
            press(studio, KeyCode.P, "", false, true);
            press(studio, KeyCode.F, "", true, true);
            assertEquals(List.of("report", "past"), studio.settings);
            press(studio, KeyCode.I, "", false, true);
            assertTrue(studio.screen.why().isVisible());
            String said = studio.screen.why().said();
            assertTrue(said.startsWith("Why Romans 8:28?\nIts own words were heard."), said);
            assertTrue(said.contains("97 of 100 picks like this are the right one."), said);
            assertTrue(said.contains("How often this church uses this book for it"), said);
            assertTrue(said.contains("Something else that was learned against it"), said);
            assertEquals(List.of("The words that were heard for it"), lines(said, "The words"), said);
            assertFalse(said.contains("What was read before"), "that weighs next to nothing");
            press(studio, KeyCode.I, "", false, true);
            assertTrue(studio.screen.why().isVisible(), "the key is held");
            hit(studio, KeyCode.SPACE);
            assertFalse(studio.screen.why().isVisible());
            studio.booth.slots.clear();
            send(studio, KeyEvent.KEY_RELEASED, KeyCode.I, "", false, true);
            press(studio, KeyCode.I, "", false, true);
            assertFalse(studio.screen.why().isVisible(), "there is nothing to say");
        });
    }

    private static List<String> lines(String said, String beginning) {
        return said.lines().filter(line -> line.startsWith(beginning)).toList();
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
    void aHeldKeyCountsOnceExceptForTheSelection() {
        assertEquals(List.of("digit 1 42", "take", "next", "selectDown", "selectDown", "take"), calls(studio -> {
            for (int i = 0; i < 5; i++) {
                press(studio, KeyCode.DIGIT1, "1", false, false);
            }
            for (int i = 0; i < 5; i++) {
                press(studio, KeyCode.ENTER, "\r", false, false);
            }
            press(studio, KeyCode.RIGHT, "", false, false);
            press(studio, KeyCode.RIGHT, "", false, false);
            press(studio, KeyCode.DOWN, "", false, false);
            press(studio, KeyCode.DOWN, "", false, false);
            send(studio, KeyEvent.KEY_RELEASED, KeyCode.ENTER, "", false, false);
            press(studio, KeyCode.ENTER, "\r", false, false);
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
    void aLetterOpensTheSearchAndThereEveryKeyIsText() {
        Fx.run(() -> {
            Studio studio = new Studio(1280, 720, Locale.ENGLISH);
            hit(studio, KeyCode.C, "c", false);
            assertTrue(studio.screen.search().isVisible());
            assertEquals("c", studio.screen.search().field().getText());
            hit(studio, KeyCode.DIGIT1, "1", false);
            hit(studio, KeyCode.SLASH, "/", false);
            assertEquals("c1/", studio.screen.search().field().getText());
            assertFalse(studio.booth.calls.stream().anyMatch(call -> call.startsWith("digit")));
            hit(studio, KeyCode.F5);
            assertEquals(Output.BLACK, studio.booth.show.get().output());
            hit(studio, KeyCode.ESCAPE);
            assertFalse(studio.screen.search().isVisible());
            hit(studio, KeyCode.DIGIT1, "1", false);
            assertTrue(studio.booth.calls.contains("digit 1 42"));
        });
    }

    @Test
    void theSlashThatOpensTheSearchIsNoText() {
        Fx.run(() -> {
            Studio studio = new Studio(1280, 720, Locale.ENGLISH);
            press(studio, KeyCode.SLASH, "/", false, false);
            press(studio, KeyCode.SLASH, "/", false, false);
            assertTrue(studio.screen.search().isVisible());
            assertEquals("", studio.screen.search().field().getText());
            Studio german = new Studio(1280, 720, Locale.GERMAN);
            hit(german, KeyCode.DIGIT7, "/", true);
            assertTrue(german.screen.search().isVisible());
            assertEquals("", german.screen.search().field().getText());
        });
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
    void helpIsShownByTheQuestionMarkAndClosedByAnyKey() {
        Fx.run(() -> {
            Studio studio = new Studio(1280, 720, Locale.ENGLISH);
            hit(studio, KeyCode.SLASH, "?", true);
            assertTrue(studio.screen.help().isVisible());
            hit(studio, KeyCode.ENTER, "\r", false);
            assertFalse(studio.screen.help().isVisible());
            assertEquals(List.of(), studio.booth.calls, "Enter only closed it");
        });
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

    @Test
    void escapeLeavesTheSearchWhereverTheFocusIs() {
        Fx.run(() -> {
            Studio studio = new Studio(1280, 720, Locale.ENGLISH);
            hit(studio, KeyCode.C, "c", false);
            studio.screen.side().requestFocus();
            studio.screen.picks().requestFocus(); // as a click elsewhere does
            hit(studio, KeyCode.ESCAPE);
            assertFalse(studio.screen.search().isVisible());
            hit(studio, KeyCode.DIGIT1, "1", false);
            assertTrue(studio.booth.calls.contains("digit 1 42"));
        });
    }

    @Test
    void aKeyThatOpenedSomethingOverTheScreenIsNotHeldForEver() {
        assertEquals(List.of("take", "take"), calls(studio -> {
            press(studio, KeyCode.ENTER, "\r", false, false);
            studio.screen.setDisable(true); // its release goes elsewhere
            studio.screen.setDisable(false);
            studio.screen.picks().requestFocus();
            press(studio, KeyCode.ENTER, "\r", false, false);
        }));
    }

    @Test
    void whatLiesOverTheScreenLeavesTheCoversTheirKeys() {
        Fx.run(() -> {
            Studio studio = new Studio(1280, 720, Locale.ENGLISH);
            studio.screen.setDisable(true);
            KeyEvent black = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F5, false, false, false, false);
            studio.screen.fromAbove(black);
            studio.screen.fromAbove(black);
            assertEquals(Output.BLACK, studio.booth.show.get().output(), "held once");
            studio.screen.fromAbove(
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
            assertFalse(studio.booth.calls.contains("take"));
        });
    }

    @Test
    void aHeldEnterThatClosedSomethingOverTheScreenTakesNothing() {
        Fx.run(() -> {
            Studio studio = new Studio(1280, 720, Locale.ENGLISH);
            Button done = new Button("Done");
            StackPane cover = new StackPane(done);
            studio.scene.setRoot(new StackPane());
            StackPane all = new StackPane(studio.screen, cover);
            studio.scene.setRoot(all);
            cover.addEventHandler(KeyEvent.KEY_PRESSED, _ -> {
                all.getChildren().remove(cover);
                studio.screen.setDisable(false);
                studio.screen.requestFocus();
            });
            studio.screen.setDisable(true);
            done.requestFocus();
            for (int i = 0; i < 20; i++) {
                press(studio, KeyCode.ENTER, "\r", false, false);
            }
            assertFalse(studio.screen.isDisabled(), "the first of them closed it");
            assertEquals(List.of(), studio.booth.calls);
            send(studio, KeyEvent.KEY_RELEASED, KeyCode.ENTER, "", false, false);
            hit(studio, KeyCode.ENTER, "\r", false);
            assertEquals(List.of("take"), studio.booth.calls);
        });
    }

    @Test
    void aHeldEnterThatClosedAPaneOfTheScreenTakesNothing() {
        assertEquals(List.of("preview John.3.16", "take"), calls(studio -> {
            studio.booth.answers.add(new SearchHit(
                    SearchHit.Kind.REFERENCE,
                    Passage.ofOsis("John.3.16"),
                    "",
                    "John 3:16",
                    "",
                    Translation.KJV,
                    List.of()));
            hit(studio, KeyCode.J, "j", false);
            for (int i = 0; i < 20; i++) {
                press(studio, KeyCode.ENTER, "\r", false, false);
            }
            assertFalse(studio.screen.search().isVisible());
            send(studio, KeyEvent.KEY_RELEASED, KeyCode.ENTER, "", false, false);
            studio.screen.help().open();
            for (int i = 0; i < 20; i++) {
                press(studio, KeyCode.ENTER, "\r", false, false);
            }
            assertFalse(studio.screen.help().isVisible());
            send(studio, KeyEvent.KEY_RELEASED, KeyCode.ENTER, "", false, false);
            hit(studio, KeyCode.ENTER, "\r", false);
        }));
    }
}
