package org.verseprojection.nativelibs.libraries;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// A library's native files cannot be had; the message is for people, and says what to do.
public final class NativeException extends IOException {
    private NativeException(String message) {
        super(message);
    }

    /// With a text of this package.
    ///
    /// @param key in `messages.properties`
    static NativeException of(String key, Object... values) {
        Locale locale = Locale.getDefault();
        ResourceBundle texts = ResourceBundle.getBundle(
                "org.verseprojection.nativelibs.libraries.messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new NativeException(new MessageFormat(texts.getString(key), locale).format(values));
    }

    /// The same, said by somebody else.
    static NativeException because(IOException cause) {
        return new NativeException(String.valueOf(cause.getMessage())).causedBy(cause);
    }

    NativeException causedBy(Throwable cause) {
        initCause(cause);
        return this;
    }
}
