package org.verseprojection.cli.console;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// What people read, from `messages.properties`.
public final class Texts {
    /// The bundle's name; picocli looks up the help texts in it, too.
    public static final String BUNDLE = "org.verseprojection.cli.messages";

    private Texts() {}

    /// The text with its blanks filled: `{0}` by the first value, and so on. Numbers must come as people read them.
    public static String of(String key, Object... values) {
        String text = ResourceBundle.getBundle(BUNDLE, Locale.ROOT).getString(key);
        return new MessageFormat(text, Locale.ROOT).format(values);
    }
}
