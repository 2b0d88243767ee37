package org.verseprojection.speech.audio;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/// Sound cannot be had from a file or a device; the message is one line for the operator that says what to do.
public final class AudioException extends RuntimeException {
    /// @param key in `messages.properties`
    /// @param values what the text names, already in the form that people read
    AudioException(String key, String... values) {
        super(text(key, values));
    }

    static String text(String key, String... values) {
        var texts = ResourceBundle.getBundle("org.verseprojection.speech.audio.messages");
        return MessageFormat.format(texts.getString(key), (Object[]) values);
    }
}
