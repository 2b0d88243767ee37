package org.verseprojection.nativelibs.keychain;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;

/// The keychain does not answer; the message is for people, and holds nothing secret.
public final class KeychainException extends Exception {
    public KeychainException(String message) {
        super(message);
    }

    public KeychainException(String message, Throwable cause) {
        super(message, cause);
    }

    /// With a text of this package.
    ///
    /// @param key in `messages.properties`
    static KeychainException of(String key, Object... values) {
        return new KeychainException(text(key, values));
    }

    static String message(KeychainException failed) {
        return Objects.requireNonNullElse(failed.getMessage(), "");
    }

    /// A text of this package, in the language of the program.
    static String text(String key, Object... values) {
        Locale locale = Locale.getDefault();
        ResourceBundle texts = ResourceBundle.getBundle(
                "org.verseprojection.nativelibs.keychain.messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(texts.getString(key), locale).format(values);
    }
}
