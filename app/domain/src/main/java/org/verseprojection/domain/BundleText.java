package org.verseprojection.domain;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// A text of a resource bundle with its blanks filled, in whichever language it is read.
record BundleText(String bundle, String key, List<Object> values) implements Wording {
    private static final ResourceBundle.Control ONE_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    BundleText {
        values = List.copyOf(values);
    }

    @Override
    public String in(Locale locale) {
        ResourceBundle texts =
                ResourceBundle.getBundle(bundle, locale, BundleText.class.getClassLoader(), ONE_LANGUAGE);
        Object[] filled = values.stream()
                .map(value -> value instanceof Wording wording ? wording.in(locale) : value.toString())
                .toArray();
        return new MessageFormat(texts.getString(key), locale).format(filled);
    }

    @Override
    public String toString() {
        return in(Locale.ROOT);
    }
}
