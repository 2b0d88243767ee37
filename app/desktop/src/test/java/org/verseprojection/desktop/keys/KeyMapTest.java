package org.verseprojection.desktop.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.verseprojection.desktop.fx.Fx;
import org.verseprojection.desktop.keys.KeyProblem.Kind;

class KeyMapTest {
    private static Optional<Action> action(KeyMap map, KeyCode code, boolean shift, boolean control) {
        return Fx.call(
                () -> map.action(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false)));
    }

    @Test
    void theStandardHasAKeyForEverythingAndNoTroubles() {
        KeyMap.Reading standard = KeyMap.read(Map.of());
        assertEquals(List.of(), standard.problems());
        for (Action action : Action.values()) {
            assertFalse(standard.map().keys(action).isEmpty(), action.name());
        }
        assertEquals(Optional.of(Action.TAKE), action(standard.map(), KeyCode.ENTER, false, false));
        assertEquals(Optional.of(Action.NEXT), action(standard.map(), KeyCode.PAGE_DOWN, false, false));
        assertEquals(Optional.of(Action.GROW), action(standard.map(), KeyCode.DOWN, true, false));
        assertEquals(Optional.of(Action.SELECT_DOWN), action(standard.map(), KeyCode.DOWN, false, false));
        assertEquals(Optional.of(Action.WRONG), action(standard.map(), KeyCode.DELETE, true, false));
        assertEquals(Optional.empty(), action(standard.map(), KeyCode.B, false, false));
    }

    @Test
    void aWantedKeyWinsAndTheLoserIsNamed() {
        KeyMap.Reading reading = KeyMap.read(Map.of(Action.FREEZE, "F5, Shift+F8"));
        assertEquals(Optional.of(Action.FREEZE), action(reading.map(), KeyCode.F5, false, false));
        assertEquals(Optional.of(Action.FREEZE), action(reading.map(), KeyCode.F8, true, false));
        assertEquals(Optional.empty(), action(reading.map(), KeyCode.F8, false, false));
        assertEquals(
                List.of(
                        new KeyProblem(Kind.MOVED, Action.BLACK, "F5", Optional.of(Action.FREEZE)),
                        new KeyProblem(Kind.KEYLESS, Action.BLACK, "", Optional.empty())),
                reading.problems());
    }

    @Test
    void twoActionsWithTheSameKeyAreTold() {
        KeyMap.Reading reading = KeyMap.read(Map.of(Action.PAUSE, "F11", Action.MODE, "F11,F12"));
        assertEquals(Optional.of(Action.PAUSE), action(reading.map(), KeyCode.F11, false, false));
        assertEquals(Optional.of(Action.MODE), action(reading.map(), KeyCode.F12, false, false));
        KeyProblem problem = reading.problems().getFirst();
        assertEquals(Kind.CONFLICT, problem.kind());
        assertEquals(
                "F11 was given to both “Pause or go on listening” and “Manual, assist, automatic”. "
                        + "It does “Pause or go on listening”.",
                problem.text(new KeyNames(Locale.ENGLISH)));
    }

    @Test
    void outputsStandOnFunctionKeysAndPlainLettersAreForTheSearch() {
        assertRefused(Kind.FUNCTION_ONLY, Action.BLACK, "Ctrl+B");
        assertRefused(Kind.RESERVED, Action.BLACK, "B");
        assertRefused(Kind.RESERVED, Action.UNDO, "Shift+Z");
        assertRefused(Kind.RESERVED, Action.TAKE, "5");
        assertRefused(Kind.RESERVED, Action.TAKE, "Space");
        assertRefused(Kind.UNREADABLE, Action.TAKE, "Ctrl+Nonsense");
        assertRefused(Kind.UNREADABLE, Action.TAKE, "Ctrl+Ctrl+A");
    }

    private static void assertRefused(Kind kind, Action action, String key) {
        KeyMap.Reading reading = KeyMap.read(Map.of(action, key));
        assertEquals(List.of(new KeyProblem(kind, action, key, Optional.empty())), reading.problems());
        assertEquals(KeyMap.standard().keys(action), reading.map().keys(action), "the standard stays");
    }

    @Test
    void noKeyAtAllCanBeWanted() {
        KeyMap.Reading reading = KeyMap.read(Map.of(Action.REPLAY, ""));
        assertTrue(reading.map().keys(Action.REPLAY).isEmpty());
        assertEquals(Kind.KEYLESS, reading.problems().getFirst().kind());
    }

    @Test
    void namesAreReadBackAsTheyWereWritten() {
        for (Action action : Action.values()) {
            KeyMap.standard().keys(action).forEach(key -> assertEquals(Optional.of(key), Keys.read(Keys.write(key))));
        }
        assertEquals(Keys.read("Page Down"), Keys.read("PAGE_DOWN"));
        assertEquals(Keys.read("Strg+z"), Keys.read("Ctrl+Z"));
    }

    @Test
    void everyLanguageNamesEveryActionAndKey() {
        KeyNames german = new KeyNames(Locale.GERMAN);
        KeyNames english = new KeyNames(Locale.ENGLISH);
        Set<String> names = Set.of(Action.values()).stream().map(german::action).collect(Collectors.toSet());
        assertEquals(Action.values().length, new TreeSet<>(names).size(), "told apart");
        assertEquals("Umschalt+Entf", german.first(KeyMap.standard(), Action.WRONG));
        assertEquals("→, PgDn", english.all(KeyMap.standard(), Action.NEXT));
        for (Kind kind : Kind.values()) {
            String text = new KeyProblem(kind, Action.TAKE, "F5", Optional.of(Action.BLACK)).text(german);
            assertFalse(text.contains("{"), text);
        }
    }
}
