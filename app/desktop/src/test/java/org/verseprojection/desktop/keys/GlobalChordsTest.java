package org.verseprojection.desktop.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verseprojection.nativelibs.keys.HotKeys;
import org.verseprojection.nativelibs.keys.HotKeys.Modifier;

class GlobalChordsTest {
    private static final KeyNames ENGLISH = new KeyNames(Locale.ENGLISH);

    private static GlobalChords with(Map<Action, String> keys) {
        return GlobalChords.of(KeyMap.read(keys).map());
    }

    @Test
    void theStandardKeysWithControlAndShift() {
        GlobalChords chords = with(Map.of());
        assertEquals(
                new EnumMap<>(Map.of(
                        Action.TAKE, KeyCode.ENTER,
                        Action.NEXT, KeyCode.PAGE_DOWN,
                        Action.BACK, KeyCode.PAGE_UP,
                        Action.BLACK, KeyCode.F5,
                        Action.CLEAR, KeyCode.F6,
                        Action.LOGO, KeyCode.F7,
                        Action.FREEZE, KeyCode.F8,
                        Action.HIDE, KeyCode.F9,
                        Action.PAUSE, KeyCode.F4)),
                chords.codes());
        assertEquals("Enter, PgDn, PgUp, F5, F6, F7, F8, F9, F4", chords.keys(ENGLISH));
        assertEquals(
                "Ctrl+Shift+F5", ENGLISH.name(chords.combination(Action.BLACK).orElseThrow()));
        assertEquals(
                new HotKeys.Chord(Set.of(Modifier.CONTROL, Modifier.SHIFT), HotKeys.Key.PAGE_DOWN),
                chords.chord(Action.NEXT));
        assertThrows(IllegalArgumentException.class, () -> chords.chord(Action.UNDO));
    }

    @Test
    void theyFollowTheKeysOfTheActions() {
        GlobalChords chords = with(Map.of(Action.BLACK, "F12", Action.UNDO, "Delete,F11", Action.NEXT, "Right"));
        assertEquals(KeyCode.F12, chords.codes().get(Action.BLACK));
        assertEquals(KeyCode.F11, chords.codes().get(Action.UNDO));
        assertEquals(Optional.empty(), chords.combination(Action.NEXT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ctrl+F11", "Shift+F11", "Alt+F11", "Meta+F11", "Shortcut+F11", "Ctrl+U", "Home", "Delete"})
    void aKeyThatTypesMovesOrHasModifiersGivesNone(String key) {
        assertTrue(
                KeyMap.read(Map.of(Action.PAUSE, key)).map().keys(Action.PAUSE).size() == 1);
        assertEquals(Optional.empty(), with(Map.of(Action.PAUSE, key)).combination(Action.PAUSE));
    }

    @Test
    void whatTheScreenUsesItselfStaysWithIt() {
        GlobalChords chords = with(Map.of(Action.SEARCH, "Ctrl+Shift+F5", Action.HELP, "Shortcut+Shift+F6"));
        assertEquals(Optional.empty(), chords.combination(Action.BLACK));
        assertEquals(Optional.empty(), chords.combination(Action.CLEAR));
        assertTrue(chords.combination(Action.LOGO).isPresent());
    }

    @Test
    void onlyWhatTheSystemGaveIsNamed() {
        GlobalChords chords = with(Map.of()).answered(Set.of(Action.BLACK, Action.NEXT), Optional.empty());
        assertEquals("Enter, PgUp, F6, F7, F8, F9, F4", chords.keys(ENGLISH));
        assertEquals("Ctrl+Shift+PgDn, Ctrl+Shift+F5", chords.refused(ENGLISH));
        assertEquals("Strg+Umschalt+Bild↓, Strg+Umschalt+F5", chords.refused(new KeyNames(Locale.GERMAN)));
        assertEquals(
                "",
                with(Map.of())
                        .answered(Set.of(), Optional.of(HotKeys.Obstacle.WAYLAND))
                        .keys(ENGLISH));
    }
}
