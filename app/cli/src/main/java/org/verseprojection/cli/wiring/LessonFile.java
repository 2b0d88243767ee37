package org.verseprojection.cli.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.memory.Feedback;
import org.verseprojection.live.memory.How;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Decisions in a file, to teach another laptop of the same church: what was heard, what was offered, what was chosen.
final class LessonFile {
    private static final int MOST_BYTES = 64 << 20;
    private static final int MOST_ROWS = 10_000;
    private static final JsonMapper JSON = new JsonMapper();

    private LessonFile() {}

    static byte[] write(List<Feedback> rows) {
        ObjectNode file =
                JSON.createObjectNode().put("verseprojection", "lessons").put("form", 1);
        ArrayNode all = file.putArray("lessons");
        for (Feedback row : rows) {
            ObjectNode node = all.addObject()
                    .put("id", row.id().toString())
                    .put("at", row.at().toString())
                    .put("how", row.how().name())
                    .put("heard", row.transcription())
                    .put("passage", row.passage().osis())
                    .put("translation", row.translation().name());
            ArrayNode matches = node.putArray("matches");
            row.matches()
                    .forEach(match -> matches.addObject()
                            .put("passage", match.passage().osis())
                            .put("confidence", match.confidence())
                            .put("kind", match.kind().name()));
        }
        return JSON.writeValueAsBytes(file);
    }

    /// @throws IOException where the file is none of these; the message is for people
    static List<Feedback> read(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException(file.getFileName() + " is too large for a file of lessons");
        }
        try {
            JsonNode tree = JSON.readTree(Files.readAllBytes(file));
            JsonNode all = tree.path("lessons");
            if (!"lessons".equals(tree.path("verseprojection").asString()) || all.size() > MOST_ROWS) {
                throw new IOException(file.getFileName() + " is no file of lessons");
            }
            List<Feedback> rows = new ArrayList<>();
            for (JsonNode each : all) {
                rows.add(row(each));
            }
            return rows;
        } catch (JacksonException | DateTimeException | IllegalArgumentException damaged) {
            throw new IOException(file.getFileName() + " is no file of lessons, or is damaged", damaged);
        }
    }

    private static Feedback row(JsonNode node) {
        List<Feedback.Match> matches = new ArrayList<>();
        for (JsonNode each : node.path("matches")) {
            matches.add(new Feedback.Match(
                    Passage.ofOsis(each.path("passage").asString()),
                    Math.clamp(each.path("confidence").asDouble(), 0.0, 1.0),
                    Candidate.Kind.valueOf(each.path("kind").asString())));
        }
        return new Feedback(
                UUID.fromString(node.path("id").asString()),
                Instant.parse(node.path("at").asString()),
                Optional.empty(),
                How.valueOf(node.path("how").asString()),
                node.path("heard").asString(),
                Passage.ofOsis(node.path("passage").asString()),
                Translation.valueOf(node.path("translation").asString()),
                matches);
    }
}
