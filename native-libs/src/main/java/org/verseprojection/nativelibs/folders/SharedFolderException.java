package org.verseprojection.nativelibs.folders;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// Others could change what lies in a folder; the message is for people, and says what to do.
public final class SharedFolderException extends IOException {
    private SharedFolderException(String message) {
        super(message);
    }

    /// With a text of this package.
    ///
    /// @param key in `messages.properties`
    static SharedFolderException of(String key, Object... values) {
        Locale locale = Locale.getDefault();
        ResourceBundle texts = ResourceBundle.getBundle(
                "org.verseprojection.nativelibs.folders.messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new SharedFolderException(new MessageFormat(texts.getString(key), locale).format(values));
    }
}
