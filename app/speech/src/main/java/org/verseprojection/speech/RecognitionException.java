package org.verseprojection.speech;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// The speech model could not be loaded, or failed on a window; the message is one line for the operator that says what
/// to do.
public final class RecognitionException extends RuntimeException {
    /// A failure with its text.
    ///
    /// @param key in `messages.properties`
    /// @param values what the text names, already in the form that people read
    RecognitionException(@Nullable Throwable cause, String key, String... values) {
        super(text(key, values), cause);
    }

    private static String text(String key, String... values) {
        ResourceBundle texts = ResourceBundle.getBundle("org.verseprojection.speech.messages");
        return MessageFormat.format(texts.getString(key), (Object[]) values);
    }
}
