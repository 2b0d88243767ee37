package org.verseprojection.cli.doctor.checks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.verseprojection.cli.listen.RememberedDevice;
import org.verseprojection.desktop.Folders;
import org.verseprojection.desktop.preferences.PreferencesFile;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.automation.Mode;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What the user chose, as it stands in the folder of settings. Read only: a damaged file is left as it is.
public final class Choices {
    /// What tells nobody's name, places or devices.
    private static final List<String> HARMLESS = List.of(
            "translation",
            "second",
            "sideBySide",
            "divineName",
            "mode",
            "countdownSeconds",
            "suspensionSeconds",
            "leastConfidence",
            "input",
            "light",
            "textScale",
            "language",
            "globalKeys",
            "retentionDays",
            "learning",
            "setUp");

    private static final List<String> LANGUAGES = List.of("", "en", "de");

    private final Folders folders;

    /// @param config the folder of settings
    /// @param data the folder of data
    public Choices(Path config, Path data) {
        this.folders = new Folders(config, data);
    }

    /// Whether the settings can be read; where there are none yet they can.
    boolean sound() {
        Path file = folders.config().resolve("preferences.json");
        return Files.notExists(file) || tree().isPresent();
    }

    /// The microphone's name: that of the program with windows, else that of the command line.
    Optional<String> microphone() {
        Optional<String> chosen = tree().map(tree -> tree.path("microphone").asString(""));
        return chosen.filter(name -> !name.isBlank()).or(() -> new RememberedDevice(folders.config()).name());
    }

    /// The input of that microphone, counted from 1; 0 for the first with a signal.
    int input() {
        return Math.max(0, tree().map(tree -> tree.path("input").asInt(0)).orElse(0));
    }

    /// The EDID of the monitor that was chosen as the projector; empty where none was, or it has none.
    String projector() {
        return tree().map(tree -> tree.path("projector").path("edid").asString(""))
                .orElse("");
    }

    /// The settings without everything that a person typed or that names a device, a file or a person.
    public ObjectNode harmless() {
        ObjectNode kept = new JsonMapper().createObjectNode();
        tree().ifPresent(tree -> {
            for (String name : HARMLESS) {
                JsonNode value = tree.path(name);
                if (value.isNumber() || value.isBoolean() || (value.isString() && own(value.stringValue()))) {
                    kept.set(name, value);
                }
            }
            kept.put("web", tree.path("web").path("on").asBoolean(false));
        });
        return kept;
    }

    /// One of the program's own words, which nobody types.
    private static boolean own(String text) {
        Stream<String> modes = Arrays.stream(Mode.values()).map(Mode::name);
        Stream<String> texts = Arrays.stream(Translation.values()).map(Translation::name);
        return LANGUAGES.contains(text) || Stream.concat(modes, texts).anyMatch(text::equals);
    }

    private Optional<JsonNode> tree() {
        Path file = folders.config().resolve("preferences.json");
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(PreferencesFile.LARGEST + 1);
            JsonNode tree = new JsonMapper().readTree(bytes);
            return bytes.length <= PreferencesFile.LARGEST && tree.isObject() ? Optional.of(tree) : Optional.empty();
        } catch (IOException | JacksonException unreadable) {
            return Optional.empty();
        }
    }
}
