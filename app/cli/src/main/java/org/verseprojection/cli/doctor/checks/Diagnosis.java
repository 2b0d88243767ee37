package org.verseprojection.cli.doctor.checks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A finding as it comes together: the worst of what was said decides what it is.
final class Diagnosis {
    private final List<Phrase> found = new ArrayList<>();
    private final List<Phrase> todo = new ArrayList<>();
    private final Map<String, Double> figures = new LinkedHashMap<>();
    private final Map<String, String> facts = new LinkedHashMap<>();
    private final List<String> personal = new ArrayList<>();
    private boolean trouble;

    /// @param key in `messages.properties`, behind `doctor.`
    Diagnosis found(String key, Object... values) {
        found.add(phrase(key, values));
        return this;
    }

    /// A number for programs.
    Diagnosis figure(String name, double value) {
        figures.put(name, value);
        return this;
    }

    /// A whole number for programs.
    Diagnosis figure(String name, long value) {
        return figure(name, (double) value);
    }

    /// Something for programs that is no number.
    Diagnosis fact(String name, String value) {
        facts.put(name, value);
        return this;
    }

    /// Something in the texts that no stranger should read.
    Diagnosis personal(String text) {
        if (!text.isBlank()) {
            personal.add(text);
        }
        return this;
    }

    /// What would be better.
    Diagnosis advice(String key, Object... values) {
        todo.add(phrase(key, values));
        return this;
    }

    /// What must be done.
    Diagnosis trouble(String key, Object... values) {
        trouble = true;
        return advice(key, values);
    }

    Finding finding() {
        if (trouble) {
            return new Finding.Trouble(notes(), todo);
        }
        return todo.isEmpty() ? new Finding.Ok(notes()) : new Finding.Advice(notes(), todo);
    }

    /// It was not looked at.
    Finding leftOut() {
        return new Finding.LeftOut(notes());
    }

    /// A text within another.
    static Phrase phrase(String key, Object... values) {
        return Phrase.of("doctor." + key, values);
    }

    private Finding.Notes notes() {
        return new Finding.Notes(found, figures, facts, personal);
    }
}
