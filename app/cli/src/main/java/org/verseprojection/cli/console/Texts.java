package org.verseprojection.cli.console;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// What people read, from `messages.properties`.
public final class Texts {
    /// The bundle's name; picocli looks up the help texts in it, too.
    public static final String BUNDLE = "org.verseprojection.cli.messages";

    private static final ResourceBundle.Control ONE_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Texts() {}

    /// The text with its blanks filled: `{0}` by the first value, and so on. Numbers must come as people read them.
    public static String of(String key, Object... values) {
        return in(Locale.ROOT, key, values);
    }

    /// The same in another language, where there is such a text; commands speak English.
    public static String in(Locale locale, String key, Object... values) {
        Locale spoken = spoken(locale);
        String text = ResourceBundle.getBundle(BUNDLE, spoken, Texts.class.getClassLoader(), ONE_LANGUAGE)
                .getString(key);
        return new MessageFormat(text, spoken).format(values);
    }

    /// The language in which that reader is spoken to; [Locale#ROOT] is English.
    public static Locale spoken(Locale reader) {
        return reader.getLanguage().equals(Locale.GERMAN.getLanguage()) ? reader : Locale.ROOT;
    }
}
