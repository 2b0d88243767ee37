package org.verseprojection.desktop.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// Texts from the bundles `messages*.properties` of a package, UTF-8, with [MessageFormat] patterns. Each package of
/// screens has a bundle of its own, so that it can be read beside its screen: `operator/messages.properties`,
/// `operator/messages_de.properties`.
public final class Messages {
    private final ResourceBundle bundle;
    private final Locale locale;

    private Messages(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    /// The texts of a package.
    ///
    /// @param owner a class of the package whose bundle is meant
    public static Messages of(Class<?> owner, Locale locale) {
        String name = owner.getPackageName().replace('.', '/') + "/messages";
        return new Messages(
                ResourceBundle.getBundle(
                        name,
                        locale,
                        owner.getClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)),
                locale);
    }

    /// Whether there is such a text.
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /// The language they are in.
    public Locale locale() {
        return locale;
    }

    /// A text.
    public String get(String key, Object... values) {
        String pattern = bundle.getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, locale).format(values);
    }
}
