package org.verseprojection.cli.doctor.checks;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.verseprojection.domain.Wording;

/// What a check came to.
public sealed interface Finding {
    /// What was found.
    Notes notes();

    /// What to do, one phrase or more; none where there is nothing to do.
    default List<? extends Wording> does() {
        return List.of();
    }

    /// What to do, in a language; empty where there is nothing to do.
    default String todo(Locale locale) {
        return String.join(" ", does().stream().map(each -> each.in(locale)).toList());
    }

    /// The same in English.
    default String todo() {
        return todo(Locale.ROOT);
    }

    /// All is well.
    record Ok(Notes notes) implements Finding {}

    /// A service can be held; it would be better to do this.
    record Advice(Notes notes, List<? extends Wording> does) implements Finding {
        public Advice {
            does = List.copyOf(does);
        }
    }

    /// A service would suffer: this is to be done before.
    record Trouble(Notes notes, List<? extends Wording> does) implements Finding {
        public Trouble {
            does = List.copyOf(does);
        }
    }

    /// It was not looked at; the notes say why.
    record LeftOut(Notes notes) implements Finding {}

    /// What was found, for people and for programs.
    ///
    /// @param said one phrase or more
    /// @param figures by their names, with the unit in the name
    /// @param facts what is no number, by its name
    /// @param personal what stands in it that no stranger should read, as a device's or a person's name
    record Notes(
            List<? extends Wording> said,
            Map<String, Double> figures,
            Map<String, String> facts,
            List<String> personal) {
        public Notes {
            said = List.copyOf(said);
            figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
            facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
            personal = List.copyOf(personal);
        }

        /// What was found, in a language.
        public String found(Locale locale) {
            return String.join(" ", said.stream().map(each -> each.in(locale)).toList());
        }

        /// The same in English.
        public String found() {
            return found(Locale.ROOT);
        }
    }
}
