package org.verseprojection.cloud.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the server is told by environment variables. A secret `NAME` may stand in a file that `NAME_FILE` names, as
/// container platforms give them. What was asked for is kept for the summary, without secrets. Not safe for threads.
public final class Environment {
    private static final String HIDDEN = "(set)";

    private final Map<String, String> variables;
    private final SortedMap<String, String> asked = new TreeMap<>();

    public Environment(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    /// A text; empty where it is not set or blank.
    public Optional<String> text(String name) {
        Optional<String> value = raw(name);
        asked.put(name, value.orElse("(not set)"));
        return value;
    }

    /// A text that holds a password, as an address of a database does: the summary says only that it is set.
    public Optional<String> secret(String name) throws ConfigException {
        Optional<String> value = raw(name);
        Optional<String> file = raw(name + "_FILE");
        if (value.isPresent() && file.isPresent()) {
            throw new ConfigException("Set " + name + " or " + name + "_FILE, and not both.");
        }
        if (file.isPresent()) {
            try {
                value = Optional.of(Files.readString(Path.of(file.get())).strip())
                        .filter(text -> !text.isEmpty());
            } catch (IOException unreadable) {
                throw new ConfigException("The file that " + name + "_FILE names cannot be read.");
            }
        }
        asked.put(name, value.map(_ -> HIDDEN).orElse("(not set)"));
        return value;
    }

    /// A whole number.
    ///
    /// @throws ConfigException where it is none, or out of bounds
    public int number(String name, int standard, int least, int most) throws ConfigException {
        Optional<String> value = raw(name);
        int number;
        try {
            number = value.isPresent() ? Integer.parseInt(value.get()) : standard;
        } catch (NumberFormatException none) {
            throw new ConfigException(name + " must be a whole number from " + least + " to " + most + ".");
        }
        if (number < least || number > most) {
            throw new ConfigException(name + " must be a whole number from " + least + " to " + most + ".");
        }
        asked.put(name, Integer.toString(number));
        return number;
    }

    /// `true` or `false`.
    public boolean flag(String name, boolean standard) throws ConfigException {
        Optional<String> value = raw(name);
        boolean flag = switch (value.orElse(Boolean.toString(standard))) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new ConfigException(name + " must be true or false.");
        };
        asked.put(name, Boolean.toString(flag));
        return flag;
    }

    /// All that was asked for so far, by name.
    public SortedMap<String, String> summary() {
        return new TreeMap<>(asked);
    }

    private Optional<String> raw(String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
