package org.verseprojection.desktop.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.verseprojection.desktop.operator.Keystrokes.calls;
import static org.verseprojection.desktop.operator.Keystrokes.hit;
import static org.verseprojection.desktop.operator.Keystrokes.press;
import static org.verseprojection.desktop.operator.Keystrokes.send;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.verseprojection.desktop.fx.Fx;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.search.SearchHit;
import org.verseprojection.live.show.Output;

/// Keys that are held down, over what opens and closes meanwhile.
class HeldKeyTest {
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
