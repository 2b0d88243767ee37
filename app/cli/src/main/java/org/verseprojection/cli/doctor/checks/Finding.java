package org.verseprojection.cli.doctor.checks;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a check came to.
public sealed interface Finding {
    /// What was found.
    Notes notes();

    /// All is well.
    record Ok(Notes notes) implements Finding {}

    /// A service can be held; it would be better to do this.
    ///
    /// @param todo one sentence or more
    record Advice(Notes notes, String todo) implements Finding {}

    /// A service would suffer: this is to be done before.
    ///
    /// @param todo one sentence or more
    record Trouble(Notes notes, String todo) implements Finding {}

    /// What was found, for people and for programs.
    ///
    /// @param found one sentence or more
    /// @param figures by their names, with the unit in the name
    /// @param personal what stands in it that no stranger should read, as a device's or a person's name
    record Notes(String found, Map<String, Double> figures, List<String> personal) {
        public Notes {
            figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
            personal = List.copyOf(personal);
        }
    }
}
