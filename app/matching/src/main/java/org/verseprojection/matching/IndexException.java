package org.verseprojection.matching;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/// The search index cannot be made or read; the message is one line for the operator that says what to do.
public final class IndexException extends RuntimeException {
    /// A failure with its text.
    ///
    /// @param key in `messages.properties`
    /// @param values what the text names, already in the form that people read
    IndexException(Throwable cause, String key, String... values) {
        super(text(key, values), cause);
    }

    static String text(String key, String... values) {
        ResourceBundle texts = ResourceBundle.getBundle("org.verseprojection.matching.messages");
        return MessageFormat.format(texts.getString(key), (Object[]) values);
    }
}
