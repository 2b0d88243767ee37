package org.verseprojection.domain;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Something to say to people, before it is known in which language.
@FunctionalInterface
public interface Wording {
    /// In that language, or in English where it is not spoken; [Locale#ROOT] is English as programs like it.
    String in(Locale locale);

    /// A text of the bundle `messages.properties` beside a class.
    ///
    /// @param key of a `MessageFormat` pattern
    /// @param values what fills its blanks: another wording, or else what is the same in all languages
    static Wording of(Class<?> owner, String key, Object... values) {
        return new BundleText(owner.getPackageName() + ".messages", key, List.of(values));
    }

    /// What a failure says: in any language if it is [Worded], or else its message.
    static Wording of(Throwable failure) {
        return failure instanceof Worded worded
                ? worded.wording()
                : verbatim(Objects.requireNonNullElse(failure.getMessage(), failure.toString()));
    }

    /// What is the same in all languages.
    static Wording verbatim(String text) {
        return new Verbatim(text);
    }
}
