package org.verseprojection.desktop.keys;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;
import org.verseprojection.desktop.keys.KeyProblem.Kind;

/// Which keys do what. Immutable.
public final class KeyMap {
    private static final Map<Action, String> STANDARD = standardNames();
    private static final Set<Action> OUTPUT =
            EnumSet.of(Action.BLACK, Action.CLEAR, Action.LOGO, Action.FREEZE, Action.HIDE);
    private static final Set<KeyCode> RESERVED =
            EnumSet.of(KeyCode.TAB, KeyCode.ESCAPE, KeyCode.SPACE, KeyCode.BACK_SPACE);

    private final Map<Action, List<KeyCodeCombination>> keys;

    private KeyMap(Map<Action, List<KeyCodeCombination>> keys) {
        this.keys = keys;
    }

    /// A map, and what could not be done as it was asked for.
    public record Reading(KeyMap map, List<KeyProblem> problems) {}

    /// The keys as they are shipped.
    public static KeyMap standard() {
        return read(Map.of()).map();
    }

    /// The standard keys with some changed.
    ///
    /// A wanted key wins over a standard one; of two actions that want the same key the first in [Action] gets it.
    ///
    /// @param wanted key names with commas between; an empty text takes all keys from the action
    public static Reading read(Map<Action, String> wanted) {
        List<KeyProblem> problems = new ArrayList<>();
        Map<Action, List<KeyCodeCombination>> keys = new EnumMap<>(Action.class);
        Map<KeyCodeCombination, Action> taken = new LinkedHashMap<>();
        Set<Action> asked = EnumSet.noneOf(Action.class);
        for (Action action : Action.values()) {
            String names = wanted.get(action);
            if (names != null) {
                List<KeyCodeCombination> allowed = allowed(action, names, problems);
                if (names.isBlank() || !allowed.isEmpty()) {
                    asked.add(action);
                    keys.put(action, claim(action, allowed, taken, Kind.CONFLICT, problems));
                }
            }
        }
        for (Action action : Action.values()) {
            if (!asked.contains(action)) {
                List<KeyCodeCombination> standard = allowed(action, STANDARD.getOrDefault(action, ""), problems);
                keys.put(action, claim(action, standard, taken, Kind.MOVED, problems));
            }
        }
        keys.forEach((action, found) -> {
            if (found.isEmpty()) {
                problems.add(new KeyProblem(Kind.KEYLESS, action, "", Optional.empty()));
            }
        });
        return new Reading(new KeyMap(keys), List.copyOf(problems));
    }

    /// What the key does; none where it is bound to nothing.
    public Optional<Action> action(KeyEvent event) {
        for (Map.Entry<Action, List<KeyCodeCombination>> entry : keys.entrySet()) {
            for (KeyCodeCombination key : entry.getValue()) {
                if (key.match(event)) {
                    return Optional.of(entry.getKey());
                }
            }
        }
        return Optional.empty();
    }

    /// The keys of an action, the one to name first at the beginning.
    public List<KeyCodeCombination> keys(Action action) {
        return keys.getOrDefault(action, List.of());
    }

    private static List<KeyCodeCombination> allowed(Action action, String names, List<KeyProblem> problems) {
        List<KeyCodeCombination> allowed = new ArrayList<>();
        for (String name : names.split(",")) {
            if (name.isBlank()) {
                continue;
            }
            Optional<KeyCodeCombination> key = Keys.read(name);
            Optional<Kind> refused = key.map(found -> refusal(action, found)).orElse(Optional.of(Kind.UNREADABLE));
            refused.ifPresentOrElse(
                    kind -> problems.add(new KeyProblem(kind, action, name.strip(), Optional.empty())),
                    () -> key.ifPresent(allowed::add));
        }
        return allowed;
    }

    private static Optional<Kind> refusal(Action action, KeyCodeCombination key) {
        KeyCode code = key.getCode();
        boolean plain = key.getControl() != ModifierValue.DOWN
                && key.getAlt() != ModifierValue.DOWN
                && key.getMeta() != ModifierValue.DOWN
                && key.getShortcut() != ModifierValue.DOWN;
        if (RESERVED.contains(code) || (plain && (code.isDigitKey() || code.isLetterKey()))) {
            return Optional.of(Kind.RESERVED);
        }
        return OUTPUT.contains(action) && !code.isFunctionKey() ? Optional.of(Kind.FUNCTION_ONLY) : Optional.empty();
    }

    private static List<KeyCodeCombination> claim(
            Action action,
            List<KeyCodeCombination> keys,
            Map<KeyCodeCombination, Action> taken,
            Kind lost,
            List<KeyProblem> problems) {
        List<KeyCodeCombination> claimed = new ArrayList<>();
        for (KeyCodeCombination key : keys) {
            Action owner = taken.putIfAbsent(key, action);
            if (owner == null) {
                claimed.add(key);
            } else if (owner != action) {
                problems.add(new KeyProblem(lost, action, Keys.write(key), Optional.of(owner)));
            }
        }
        return List.copyOf(claimed);
    }

    private static Map<Action, String> standardNames() {
        Map<Action, String> names = new EnumMap<>(Action.class);
        names.put(Action.TAKE, "Enter");
        names.put(Action.NEXT, "Right,Page Down");
        names.put(Action.BACK, "Left,Page Up");
        names.put(Action.GROW, "Shift+Down");
        names.put(Action.SELECT_UP, "Up");
        names.put(Action.SELECT_DOWN, "Down");
        names.put(Action.SEARCH, "Slash,Divide,Shortcut+F");
        names.put(Action.TRANSLATION, "F2");
        names.put(Action.BLACK, "F5");
        names.put(Action.CLEAR, "F6");
        names.put(Action.LOGO, "F7");
        names.put(Action.FREEZE, "F8");
        names.put(Action.HIDE, "F9");
        names.put(Action.DISMISS, "Delete");
        names.put(Action.WRONG, "Shift+Delete");
        names.put(Action.UNDO, "Shortcut+Z");
        names.put(Action.REPLAY, "F10");
        names.put(Action.PAUSE, "F4");
        names.put(Action.MODE, "F3");
        names.put(Action.LOCK, "Shortcut+L");
        names.put(Action.HELP, "F1");
        names.put(Action.QUEUE_ADD, "Shortcut+E,Insert");
        names.put(Action.SETTINGS, "Shortcut+Comma");
        names.put(Action.REHEARSE, "Shortcut+R");
        names.put(Action.WHY, "Shortcut+I");
        names.put(Action.PAST, "Shortcut+Shift+F");
        names.put(Action.REPORT, "Shortcut+P");
        return names;
    }
}
