package org.verseprojection.inference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The models of a folder, as its `manifest.json` lists them: no name and no file twice, letters' case aside.
public record ModelManifest(List<ModelEntry> models) {
    /// The manifest's name in its folder.
    public static final String FILE = "manifest.json";

    private static final long MOST_BYTES = 1 << 20;

    public ModelManifest {
        models = List.copyOf(Objects.requireNonNull(models, "models"));
        Set<String> names = new HashSet<>();
        Set<String> files = new HashSet<>();
        for (ModelEntry model : models) {
            if (!names.add(folded(model.name())) || !files.add(folded(model.file()))) {
                throw new IllegalArgumentException(model.name() + " (" + model.file() + ") is listed twice");
            }
        }
    }

    /// Reads a folder's manifest.
    ///
    /// @throws IOException where it is missing, too large, or not well formed; the message says where
    static ModelManifest read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException("more than " + MOST_BYTES + " bytes");
        }
        try {
            return new JsonMapper().readValue(Files.readAllBytes(file), ModelManifest.class);
        } catch (JacksonException e) {
            throw new IOException(e.getOriginalMessage(), e);
        }
    }

    /// Writes the manifest whole or not at all.
    void write(Path folder) throws IOException {
        JsonMapper json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        AtomicFile.write(folder, FILE, json.writeValueAsBytes(this));
    }

    /// The model of a name, letters' case aside.
    Optional<ModelEntry> named(String name) {
        return models.stream()
                .filter(model -> folded(model.name()).equals(folded(name)))
                .findFirst();
    }

    /// The model for a purpose where nobody chose: the one marked, or the only one.
    Optional<ModelEntry> standard(ModelPurpose purpose) {
        List<ModelEntry> able =
                models.stream().filter(model -> model.purpose() == purpose).toList();
        return able.size() == 1
                ? Optional.of(able.getFirst())
                : able.stream().filter(ModelEntry::standard).findFirst();
    }

    static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
