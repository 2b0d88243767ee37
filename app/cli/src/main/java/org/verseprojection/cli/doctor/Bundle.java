package org.verseprojection.cli.doctor;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.verseprojection.cli.console.Console;
import org.verseprojection.cli.console.Refusal;
import org.verseprojection.cli.console.Texts;
import org.verseprojection.cli.wiring.Home;
import org.verseprojection.store.MemoryInspection;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A file to send to whoever helps: what was found, versions, harmless settings and what the program logged, with
/// nothing in it that says who, where or what was said.
final class Bundle {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path memory;
    private final Examination examination;
    private final String home;
    private final List<String> names;

    /// Of this user on this laptop, as the system calls them.
    static Bundle of(Home home, Console console, Examination examination) {
        Stream<String> told = Stream.of("USER", "LOGNAME", "USERNAME", "HOSTNAME", "COMPUTERNAME")
                .map(variable -> console.environment().getOrDefault(variable, ""));
        String folder = String.valueOf(Path.of(System.getProperty("user.home")).getFileName());
        List<String> names = Stream.concat(Stream.of(System.getProperty("user.name"), folder), told)
                .filter(name -> !name.equals("root"))
                .toList();
        return new Bundle(home.data().resolve("memory"), examination, System.getProperty("user.home"), names);
    }

    /// @param memory the memory's folder
    /// @param home the user's own folder
    /// @param names of the user and the laptop
    private Bundle(Path memory, Examination examination, String home, List<String> names) {
        this.memory = memory;
        this.examination = examination;
        this.home = home;
        this.names = List.copyOf(names);
    }

    /// Makes sure that a bundle could be written there, before anything is measured for it.
    ///
    /// @throws Refusal where something is there already, or the folder is not
    static void require(Path file) {
        if (Files.exists(file)) {
            throw Refusal.of("doctor.bundle.there", file);
        }
        if (!Files.isDirectory(folder(file))) {
            throw Refusal.of("doctor.bundle.no-folder", folder(file));
        }
    }

    /// Writes it whole or not at all, for its owner alone.
    void write(Path file, List<Result> results) {
        try {
            Map<String, String> entries = entries(results);
            Path made = Files.createTempFile(folder(file), ".verse-doctor-", ".tmp");
            try {
                zip(made, entries);
                Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(made);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The folder in which it is to lie.
    private static Path folder(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }

    private Map<String, String> entries(List<Result> results) throws IOException {
        List<String> personal = new ArrayList<>(names);
        results.forEach(result -> personal.addAll(result.finding().notes().personal()));
        Discreet discreet = new Discreet(home, personal);
        ArrayNode doctor = JSON.createArrayNode();
        results.forEach(result -> doctor.add(result.json(discreet::text)));
        ObjectNode versions = JSON.createObjectNode();
        examination.versions().known().forEach((name, version) -> versions.put(name, discreet.text(version)));
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("README.txt", Texts.of("doctor.bundle.readme"));
        entries.put("doctor.json", doctor.toPrettyString());
        entries.put("versions.json", versions.toPrettyString());
        entries.put("settings.json", examination.choices().harmless().toPrettyString());
        List<String> log = MemoryInspection.of(memory).log();
        if (!log.isEmpty()) {
            entries.put("log.txt", discreet.text(String.join("\n", log)));
        }
        return entries;
    }

    private static void zip(Path file, Map<String, String> entries) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write((entry.getValue() + "\n").getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }
}
