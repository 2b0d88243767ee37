package org.verseprojection.desktop.keys;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import org.verseprojection.nativelibs.keys.HotKeys;

/// Keys that work while another program has the keyboard: Ctrl+Shift and the action's own key, where that is a
/// function key, Page Up, Page Down or Enter, and is bound without modifiers. Immutable.
///
/// @param codes the key of each action that has one
/// @param refused actions whose chord the system did not give
/// @param obstacle why the system gives none
public record GlobalChords(Map<Action, KeyCode> codes, Set<Action> refused, Optional<HotKeys.Obstacle> obstacle) {
    /// What can be done from another program: only what the projector shows, and whether it is listened.
    public static final Set<Action> ACTIONS = Collections.unmodifiableSet(EnumSet.of(
            Action.TAKE,
            Action.NEXT,
            Action.BACK,
            Action.BLACK,
            Action.CLEAR,
            Action.LOGO,
            Action.FREEZE,
            Action.HIDE,
            Action.UNDO,
            Action.PAUSE));

    public GlobalChords {
        codes = Collections.unmodifiableMap(copy(codes));
        refused = Set.copyOf(refused);
    }

    /// Those that belong to the keys of a map; whether the system gives them is not known yet.
    public static GlobalChords of(KeyMap map) {
        Map<Action, KeyCode> codes = new EnumMap<>(Action.class);
        for (Action action : ACTIONS) {
            map.keys(action).stream()
                    .filter(key -> suited(key) && !taken(map, key.getCode()))
                    .findFirst()
                    .ifPresent(key -> codes.put(action, key.getCode()));
        }
        return new GlobalChords(codes, Set.of(), Optional.empty());
    }

    /// The chord that the system is asked for.
    ///
    /// @throws IllegalArgumentException where the action has none
    public HotKeys.Chord chord(Action action) {
        return Optional.ofNullable(codes.get(action))
                .flatMap(GlobalChords::key)
                .map(key -> new HotKeys.Chord(Set.of(HotKeys.Modifier.CONTROL, HotKeys.Modifier.SHIFT), key))
                .orElseThrow(() -> new IllegalArgumentException("no chord: " + action));
    }

    /// The chord as JavaFX has it; none where the action has none.
    public Optional<KeyCodeCombination> combination(Action action) {
        return Optional.ofNullable(codes.get(action))
                .map(code -> new KeyCodeCombination(code, KeyCombination.CONTROL_DOWN, KeyCombination.SHIFT_DOWN));
    }

    /// The keys that work, without Ctrl+Shift and with commas between; empty where none works.
    public String keys(KeyNames names) {
        return codes.entrySet().stream()
                .filter(entry -> obstacle.isEmpty() && !refused.contains(entry.getKey()))
                .map(entry -> names.name(new KeyCodeCombination(entry.getValue())))
                .collect(Collectors.joining(", "));
    }

    /// What the system did not give, with commas between; empty where it gave all.
    public String refused(KeyNames names) {
        return codes.keySet().stream()
                .filter(refused::contains)
                .flatMap(action -> combination(action).stream())
                .map(names::name)
                .collect(Collectors.joining(", "));
    }

    /// The same with what the system answered.
    public GlobalChords answered(Set<Action> not, Optional<HotKeys.Obstacle> why) {
        return new GlobalChords(codes, not, why);
    }

    private static EnumMap<Action, KeyCode> copy(Map<Action, KeyCode> codes) {
        EnumMap<Action, KeyCode> copy = new EnumMap<>(Action.class);
        copy.putAll(codes);
        return copy;
    }

    private static boolean suited(KeyCodeCombination key) {
        return key(key.getCode()).isPresent()
                && !down(key.getShift())
                && !down(key.getAlt())
                && !down(key.getMeta())
                && !control(key);
    }

    /// Whether the chord is a key of the operator's screen.
    private static boolean taken(KeyMap map, KeyCode code) {
        for (Action action : Action.values()) {
            for (KeyCodeCombination key : map.keys(action)) {
                if (key.getCode() == code && control(key) && down(key.getShift()) && !down(key.getAlt())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean control(KeyCodeCombination key) {
        return down(key.getControl()) || down(key.getShortcut());
    }

    private static boolean down(ModifierValue value) {
        return value == ModifierValue.DOWN;
    }

    /// That key of the system; none for one that no chord is made of.
    private static Optional<HotKeys.Key> key(KeyCode code) {
        for (HotKeys.Key key : HotKeys.Key.values()) {
            if (key.name().equals(code.name())) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }
}
