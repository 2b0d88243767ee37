package org.verseprojection.cli.doctor.checks;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.verseprojection.cli.console.Texts;
import org.verseprojection.cli.wiring.Home;
import org.verseprojection.inference.ModelException;
import org.verseprojection.inference.ModelStore;
import org.verseprojection.inference.StoredModel;
import org.verseprojection.store.MemoryInspection;

/// Which versions of everything are here.
public final class VersionsCheck implements Check {
    private static final int DIGITS = 12;

    private final String program;
    private final Home home;
    private final ModelStore store;

    /// @param program its name and version
    public VersionsCheck(String program, Home home, ModelStore store) {
        this.program = program;
        this.home = home;
        this.store = store;
    }

    @Override
    public String name() {
        return "versions";
    }

    @Override
    public Finding look() throws ModelException, IOException {
        Map<String, String> versions = versions(models());
        return new Diagnosis()
                .found(
                        "versions",
                        versions.entrySet().stream()
                                .map(each -> Texts.of("doctor.versions.each", each.getKey(), each.getValue()))
                                .collect(Collectors.joining(", ")))
                .finding();
    }

    /// Each by its name; of the models, why they are not known where a list of them is damaged.
    public Map<String, String> known() throws IOException {
        Map<String, String> models;
        try {
            models = models();
        } catch (ModelException damaged) {
            models = Map.of("models", String.valueOf(damaged.getMessage()));
        }
        return versions(models);
    }

    private Map<String, String> versions(Map<String, String> models) throws IOException {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("program", program);
        versions.put("java", Runtime.version().toString());
        versions.put(
                "system",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"));
        versions.putAll(models);
        versions.put("index", index());
        versions.put("schema", Integer.toString(MemoryInspection.newest()));
        return versions;
    }

    private Map<String, String> models() throws ModelException {
        Map<String, String> models = new LinkedHashMap<>();
        for (StoredModel model : store.list()) {
            if (model.shipped()) {
                models.put(model.entry().name(), model.entry().sha256().substring(0, DIGITS));
            }
        }
        return models;
    }

    private String index() throws IOException {
        Path folder = home.cache().resolve("index");
        TreeSet<String> names = new TreeSet<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> made = Files.newDirectoryStream(folder, "index-*")) {
                made.forEach(each -> names.add(each.getFileName().toString().replace("index-", "")));
            }
        }
        return names.isEmpty() ? Texts.of("doctor.versions.none") : String.join(" ", names);
    }
}
