package org.verseprojection.cli.bench.endurance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.verseprojection.cli.bench.endurance.faults.FaultKind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// All that a run writes down: its state, and JSON lines to which only is added. Any thread.
final class RunFolder {
    /// The files of lines.
    enum Lines {
        /// `at`, `resident`, `threads`, `files`; with windows `operator`, `projector`, `keyboard`.
        SAMPLES,
        /// `at`, `kind`, `edge` (`begin` or `end`), and what is worth knowing.
        FAULTS,
        /// `at`, `lag`, `where` (`session` or `screen`).
        RANKINGS,
        /// `at`, `kind`, and figures.
        JVM,
        /// `from`, `until`, `kind`.
        PARTS;

        String file() {
            return name().toLowerCase(Locale.ROOT) + ".jsonl";
        }
    }

    private final Path path;
    private final JsonMapper mapper = new JsonMapper();

    RunFolder(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    Path path() {
        return path;
    }

    Path state() {
        return path.resolve("state.json");
    }

    ObjectNode line() {
        return mapper.createObjectNode();
    }

    synchronized void add(Lines lines, List<ObjectNode> more) throws IOException {
        StringBuilder text = new StringBuilder();
        more.forEach(each -> text.append(each).append('\n'));
        Files.writeString(
                path.resolve(lines.file()),
                text,
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /// Writes down that a fault begins or ends.
    void fault(FaultKind kind, String edge, String note) throws IOException {
        ObjectNode line = line().put("at", System.currentTimeMillis())
                .put("kind", kind.word())
                .put("edge", edge);
        add(Lines.FAULTS, List.of(note.isEmpty() ? line : line.put("note", note)));
    }

    /// All lines so far; one that a kill has cut is left out.
    List<JsonNode> read(Lines lines) throws IOException {
        Path file = path.resolve(lines.file());
        List<JsonNode> all = new ArrayList<>();
        if (Files.exists(file)) {
            for (String each : Files.readAllLines(file)) {
                try {
                    all.add(mapper.readTree(each));
                } catch (JacksonException cut) {
                    // what was killed while it wrote
                }
            }
        }
        return all;
    }
}
