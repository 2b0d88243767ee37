package org.verseprojection.store;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// What this module says to people.
final class Texts {
    private final ResourceBundle texts;
    private final Locale locale;

    Texts(Locale locale) {
        this.locale = locale;
        this.texts = ResourceBundle.getBundle(
                "org.verseprojection.store.messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /// The text of a key, filled in.
    ///
    /// @param key in `messages.properties`
    String of(String key, Object... values) {
        return new MessageFormat(texts.getString(key), locale).format(values);
    }
}
