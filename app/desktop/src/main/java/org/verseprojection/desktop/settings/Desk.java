package org.verseprojection.desktop.settings;

import java.util.function.UnaryOperator;
import org.verseprojection.desktop.preferences.Preferences;
import org.verseprojection.desktop.text.Messages;

/// What every section works with.
record Desk(SettingsModel model, Messages messages, FileDialogs files) {
    Preferences now() {
        return model.preferences();
    }

    void change(UnaryOperator<Preferences> change) {
        Preferences old = model.preferences();
        Preferences changed = change.apply(old);
        if (!changed.equals(old)) {
            model.change(changed);
        }
    }

    String words(String key, Object... values) {
        return messages.get(key, values);
    }
}
