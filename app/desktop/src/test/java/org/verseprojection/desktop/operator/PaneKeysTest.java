package org.verseprojection.desktop.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.verseprojection.desktop.operator.Keystrokes.hit;
import static org.verseprojection.desktop.operator.Keystrokes.press;
import static org.verseprojection.desktop.operator.Keystrokes.send;

import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.verseprojection.desktop.booth.PickReasons;
import org.verseprojection.desktop.fx.Fx;
import org.verseprojection.live.show.Output;

/// Keys that open the panes of the screen, and close them.
class PaneKeysTest {
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
}
