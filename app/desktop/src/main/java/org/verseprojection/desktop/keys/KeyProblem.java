package org.verseprojection.desktop.keys;

import java.util.Locale;
import java.util.Optional;

/// Why a key is not bound as somebody asked.
///
/// @param action whose key it would be
/// @param key its name; empty for [Kind#KEYLESS]
/// @param other the action that has the key instead, where there is one
public record KeyProblem(Kind kind, Action action, String key, Optional<Action> other) {
    /// What is wrong.
    public enum Kind {
        /// There is no such key.
        UNREADABLE,
        /// Digits, letters, Tab, Escape, Space and Backspace have a fixed meaning.
        RESERVED,
        /// What covers the projector stands on function keys alone.
        FUNCTION_ONLY,
        /// Two actions were given the same key.
        CONFLICT,
        /// Another action took this one's standard key.
        MOVED,
        /// No key is left for it.
        KEYLESS
    }

    /// In plain words.
    public String text(KeyNames names) {
        String shown = Keys.read(key).map(names::name).orElse(key);
        return names.message(
                "problem." + kind.name().toLowerCase(Locale.ROOT),
                shown,
                names.action(action),
                other.map(names::action).orElse(""));
    }
}
