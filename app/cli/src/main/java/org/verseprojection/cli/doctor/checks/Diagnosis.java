package org.verseprojection.cli.doctor.checks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.verseprojection.cli.console.Texts;

/// A finding as it comes together: the worst of what was said decides what it is.
final class Diagnosis {
    private final List<String> found = new ArrayList<>();
    private final List<String> todo = new ArrayList<>();
    private final Map<String, Double> figures = new LinkedHashMap<>();
    private final List<String> personal = new ArrayList<>();
    private boolean trouble;

    /// @param key in `messages.properties`, behind `doctor.`
    Diagnosis found(String key, Object... values) {
        found.add(text(key, values));
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

    /// Something in the texts that no stranger should read.
    Diagnosis personal(String text) {
        if (!text.isBlank()) {
            personal.add(text);
        }
        return this;
    }

    /// What would be better.
    Diagnosis advice(String key, Object... values) {
        todo.add(text(key, values));
        return this;
    }

    /// What must be done.
    Diagnosis trouble(String key, Object... values) {
        trouble = true;
        return advice(key, values);
    }

    Finding finding() {
        Finding.Notes notes = new Finding.Notes(String.join(" ", found), figures, personal);
        String what = String.join(" ", todo);
        if (trouble) {
            return new Finding.Trouble(notes, what);
        }
        return what.isEmpty() ? new Finding.Ok(notes) : new Finding.Advice(notes, what);
    }

    private static String text(String key, Object... values) {
        return Texts.of("doctor." + key, values);
    }
}
