package org.verseprojection.desktop.settings;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;
import org.verseprojection.desktop.keys.Action;
import org.verseprojection.desktop.keys.KeyMap;
import org.verseprojection.desktop.keys.KeyProblem;

/// Which keys do what: the user's own bindings before the standard ones. No action shares a key with another, and
/// what types text, moves the focus or copies cannot be bound, nor what the action's [KeyMap] would not take.
///
/// @param own the user's, as in the preferences
/// @param standard keys where the user has none
record Bindings(Map<Action, String> own, Function<Action, List<String>> standard) {
    private static final Set<KeyCode> FREE = Set.of(
            KeyCode.ENTER, KeyCode.DELETE, KeyCode.INSERT, KeyCode.PAUSE, KeyCode.PRINTSCREEN, KeyCode.SCROLL_LOCK);
    private static final Set<KeyCode> NEVER =
            Set.of(KeyCode.UNDEFINED, KeyCode.ESCAPE, KeyCode.TAB, KeyCode.SHORTCUT, KeyCode.COMMAND, KeyCode.WINDOWS);
    private static final Set<KeyCode> EDITING = Set.of(KeyCode.A, KeyCode.C, KeyCode.V, KeyCode.X);

    /// What came of a key that was pressed for an action.
    sealed interface Answer {
        record Bound(Map<Action, String> own) implements Answer {}

        /// Another action has it.
        record Taken(Action by) implements Answer {}

        /// It has a fixed meaning.
        record Fixed() implements Answer {}

        /// It would do nothing there, see [KeyMap#read].
        record Refused(KeyProblem why) implements Answer {}
    }

    List<String> of(Action action) {
        String key = own.get(action);
        return key == null ? standard.apply(action) : List.of(key);
    }

    boolean changed(Action action) {
        return own.containsKey(action);
    }

    Answer bind(Action action, KeyEvent pressed) {
        if (fixed(pressed)) {
            return new Answer.Fixed();
        }
        for (Action other : Action.values()) {
            if (other != action && of(other).stream().anyMatch(key -> matches(key, pressed))) {
                return new Answer.Taken(other);
            }
        }
        String key = combination(pressed).getName();
        if (!matches(key, pressed)) {
            return new Answer.Fixed(); // a key whose name is not understood again
        }
        Map<Action, String> changed = copy();
        changed.put(action, key);
        return KeyMap.read(Map.of(action, key)).problems().stream()
                .filter(problem -> problem.action() == action)
                .findFirst()
                .<Answer>map(Answer.Refused::new)
                .orElseGet(() -> new Answer.Bound(changed));
    }

    /// Back to the standard keys.
    ///
    /// @return [Answer.Taken] where another action has one of them meanwhile
    Answer reset(Action action) {
        List<KeyCombination> back = standard.apply(action).stream()
                .flatMap(key -> parsed(key).stream())
                .toList();
        for (Action other : Action.values()) {
            if (other != action
                    && of(other).stream().flatMap(key -> parsed(key).stream()).anyMatch(back::contains)) {
                return new Answer.Taken(other);
            }
        }
        Map<Action, String> changed = copy();
        changed.remove(action);
        return new Answer.Bound(changed);
    }

    private Map<Action, String> copy() {
        Map<Action, String> copy = new EnumMap<>(Action.class);
        copy.putAll(own);
        return copy;
    }

    private static boolean fixed(KeyEvent pressed) {
        KeyCode code = pressed.getCode();
        boolean command = pressed.isControlDown() || pressed.isAltDown() || pressed.isMetaDown();
        if (code.isModifierKey() || NEVER.contains(code)) {
            return true;
        }
        if (command) {
            boolean closes = pressed.isAltDown() && code == KeyCode.F4;
            return closes || (pressed.isShortcutDown() && EDITING.contains(code));
        }
        return !(code.isFunctionKey() || code.isMediaKey() || FREE.contains(code) || navigates(code));
    }

    private static boolean navigates(KeyCode code) {
        return code.isNavigationKey() && !code.isKeypadKey();
    }

    private static KeyCodeCombination combination(KeyEvent pressed) {
        return new KeyCodeCombination(
                pressed.getCode(),
                down(pressed.isShiftDown()),
                down(pressed.isControlDown()),
                down(pressed.isAltDown()),
                down(pressed.isMetaDown()),
                ModifierValue.UP);
    }

    private static ModifierValue down(boolean is) {
        return is ? ModifierValue.DOWN : ModifierValue.UP;
    }

    private static boolean matches(String key, KeyEvent pressed) {
        return parsed(key).filter(combination -> combination.match(pressed)).isPresent();
    }

    /// None for a key that is meant by its character, like `?`: such a one types text, and so cannot be bound.
    private static Optional<KeyCombination> parsed(String key) {
        try {
            return Optional.of(KeyCombination.valueOf(key)).filter(KeyCodeCombination.class::isInstance);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
