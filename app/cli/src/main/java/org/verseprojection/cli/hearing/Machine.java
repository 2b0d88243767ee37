package org.verseprojection.cli.hearing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.verseprojection.inference.ModelException;
import org.verseprojection.inference.ModelPurpose;
import org.verseprojection.inference.ModelStore;
import org.verseprojection.inference.StoredModel;

/// What a measurement holds for: where any of it is another, it is made anew.
///
/// @param processor its name, as the system tells it
/// @param cores that the program may use
/// @param program its name and version
/// @param models the SHA-256 of every installed speech model, by its name
public record Machine(String processor, int cores, String program, Map<String, String> models) {
    private static final Path CPUINFO = Path.of("/proc/cpuinfo");

    public Machine {
        models = Map.copyOf(models);
    }

    /// This laptop as it is now.
    ///
    /// @throws ModelException where the list of models cannot be read
    public static Machine here(ModelStore store, String program) throws ModelException {
        Map<String, String> models = new TreeMap<>();
        for (StoredModel model : store.list()) {
            if (model.entry().purpose() == ModelPurpose.SPEECH_TO_TEXT) {
                models.put(model.entry().name(), model.entry().sha256());
            }
        }
        return new Machine(told(), Runtime.getRuntime().availableProcessors(), program, models);
    }

    private static String told() {
        String fallback =
                Optional.ofNullable(System.getenv("PROCESSOR_IDENTIFIER")).orElse(System.getProperty("os.arch"));
        if (!Files.isReadable(CPUINFO)) {
            return fallback;
        }
        try {
            return named(Files.readString(CPUINFO)).orElse(fallback);
        } catch (IOException unreadable) {
            return fallback;
        }
    }

    /// The processor's name in what Linux writes of it.
    public static Optional<String> named(String cpuinfo) {
        return line(cpuinfo, "model name");
    }

    /// The first line of that name with a value.
    public static Optional<String> line(String cpuinfo, String name) {
        return cpuinfo.lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
