package org.verseprojection.cli.doctor.checks;

import java.util.List;
import java.util.Locale;
import org.verseprojection.cli.console.Texts;
import org.verseprojection.domain.Wording;

/// A text with its blanks filled, in whichever language it is read.
///
/// @param key in `messages.properties`
/// @param values what fills the blanks: a wording, or else what is the same in all languages
record Phrase(String key, List<Object> values) implements Wording {
    Phrase {
        values = List.copyOf(values);
    }

    static Phrase of(String key, Object... values) {
        return new Phrase(key, List.of(values));
    }

    @Override
    public String in(Locale locale) {
        Locale spoken = Texts.spoken(locale);
        Object[] filled = values.stream()
                .map(value -> value instanceof Wording wording ? wording.in(spoken) : String.valueOf(value))
                .toArray();
        return Texts.in(spoken, key, filled);
    }

    @Override
    public String toString() {
        return in(Locale.ROOT);
    }
}
