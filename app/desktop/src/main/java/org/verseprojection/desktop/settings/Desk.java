package org.verseprojection.desktop.settings;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import org.verseprojection.desktop.preferences.Preferences;
import org.verseprojection.desktop.text.Messages;

/// What every section works with.
///
/// @param shown whether the screen stands in a window
record Desk(SettingsModel model, Messages messages, FileDialogs files, ObservableValue<Boolean> shown) {
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

    /// Follows a value that outlives the screen, while the screen is shown: one that it told for longer would stay in
    /// memory for good, and each opening of the settings makes another.
    <T> void follow(ObservableValue<T> value, Consumer<? super T> change) {
        value.when(shown).subscribe(change);
    }

    String words(String key, Object... values) {
        return messages.get(key, values);
    }
}
