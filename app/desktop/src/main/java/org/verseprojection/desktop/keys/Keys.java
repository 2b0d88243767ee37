package org.verseprojection.desktop.keys;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.scene.input.KeyCombination.ModifierValue;

/// Reads and writes key combinations: `Ctrl+Z`, `Shift+Delete`, `F5`, `Page Down`; several with commas between.
public final class Keys {
    private Keys() {}

    /// The combination of that name; none where there is no such key.
    public static Optional<KeyCodeCombination> read(String name) {
        String[] parts = name.strip().split("\\+", -1);
        List<Modifier> modifiers = new ArrayList<>();
        for (int i = 0; i < parts.length - 1; i++) {
            Optional<Modifier> modifier = modifier(parts[i]);
            if (modifier.isEmpty()) {
                return Optional.empty();
            }
            modifiers.add(modifier.get());
        }
        if (modifiers.stream().map(Modifier::getKey).distinct().count() < modifiers.size()) {
            return Optional.empty();
        }
        return code(parts[parts.length - 1])
                .map(code -> new KeyCodeCombination(code, modifiers.toArray(Modifier[]::new)));
    }

    /// The name by which [#read] finds it again, the same in every language.
    public static String write(KeyCodeCombination key) {
        StringBuilder name = new StringBuilder();
        prefix(name, key.getShortcut(), "Shortcut+");
        prefix(name, key.getControl(), "Ctrl+");
        prefix(name, key.getAlt(), "Alt+");
        prefix(name, key.getShift(), "Shift+");
        prefix(name, key.getMeta(), "Meta+");
        return name.append(key.getCode().getName()).toString();
    }

    private static void prefix(StringBuilder name, ModifierValue value, String text) {
        if (value == ModifierValue.DOWN) {
            name.append(text);
        }
    }

    private static Optional<Modifier> modifier(String name) {
        return switch (name.strip().toLowerCase(Locale.ROOT)) {
            case "ctrl", "control", "strg" -> Optional.of(KeyCombination.CONTROL_DOWN);
            case "shift" -> Optional.of(KeyCombination.SHIFT_DOWN);
            case "alt" -> Optional.of(KeyCombination.ALT_DOWN);
            case "meta", "cmd", "command" -> Optional.of(KeyCombination.META_DOWN);
            case "shortcut" -> Optional.of(KeyCombination.SHORTCUT_DOWN);
            default -> Optional.empty();
        };
    }

    private static Optional<KeyCode> code(String name) {
        String wanted = name.strip();
        for (KeyCode code : KeyCode.values()) {
            boolean named =
                    code.getName().equalsIgnoreCase(wanted) || code.name().equalsIgnoreCase(wanted.replace(' ', '_'));
            if (named && code != KeyCode.UNDEFINED && !code.isModifierKey()) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }
}
