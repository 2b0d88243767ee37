package org.verseprojection.desktop.keys;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import org.verseprojection.desktop.text.Messages;

/// What keys and actions are called, in a language: `Ctrl+Z`, `Strg+Z`.
public final class KeyNames {
    private static final List<String> FIXED = List.of("digit", "twice", "letter", "tab", "space");
    private static final boolean MAC =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");

    private final Messages messages;

    public KeyNames(Locale locale) {
        messages = Messages.of(KeyNames.class, locale);
    }

    /// What is printed on the keys.
    public String name(KeyCodeCombination key) {
        StringBuilder name = new StringBuilder();
        if (key.getShortcut() == ModifierValue.DOWN) {
            name.append(MAC ? "⌘" : messages.get("modifier.ctrl") + "+");
        }
        modifier(name, key.getControl(), "modifier.ctrl");
        modifier(name, key.getAlt(), "modifier.alt");
        modifier(name, key.getShift(), "modifier.shift");
        modifier(name, key.getMeta(), "modifier.meta");
        return name.append(code(key)).toString();
    }

    /// The same of a combination as JavaFX writes it (`Shortcut+Comma`); as it is where it is none.
    public String name(String combination) {
        try {
            return KeyCombination.valueOf(combination) instanceof KeyCodeCombination key ? name(key) : combination;
        } catch (IllegalArgumentException unknown) {
            return combination;
        }
    }

    /// The first key of an action, to be named in a sentence; a dash where it has none.
    public String first(KeyMap map, Action action) {
        return map.keys(action).isEmpty() ? "–" : name(map.keys(action).getFirst());
    }

    /// All keys of an action, with a comma between.
    public String all(KeyMap map, Action action) {
        return map.keys(action).stream().map(this::name).collect(Collectors.joining(", "));
    }

    /// A key that always means the same.
    ///
    /// @param does what it does, in a few words
    public record Fixed(String keys, String does) {}

    /// All keys whose meaning cannot be changed.
    public List<Fixed> fixed() {
        return FIXED.stream()
                .map(name -> new Fixed(messages.get("fixed." + name), messages.get("fixed." + name + ".does")))
                .toList();
    }

    /// What the action does, in a few words.
    public String action(Action action) {
        return messages.get("action." + action.name().toLowerCase(Locale.ROOT));
    }

    String message(String key, Object... values) {
        return messages.get(key, values);
    }

    private void modifier(StringBuilder name, ModifierValue value, String key) {
        if (value == ModifierValue.DOWN) {
            name.append(messages.get(key)).append('+');
        }
    }

    private String code(KeyCodeCombination key) {
        try {
            return messages.get("key." + key.getCode().name());
        } catch (MissingResourceException unnamed) {
            return key.getCode().getName();
        }
    }
}
