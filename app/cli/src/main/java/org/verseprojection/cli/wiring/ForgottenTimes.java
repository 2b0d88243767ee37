package org.verseprojection.cli.wiring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.verseprojection.live.memory.Memory;
import org.verseprojection.live.memory.Setting;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/// The times of which nothing is to be learned, since the owner went back to a day before them. Kept as a setting.
final class ForgottenTimes {
    private static final String NAME = "learning.forgotten";
    private static final JsonMapper JSON = new JsonMapper();

    private final Memory memory;
    private final List<Span> spans = new ArrayList<>();

    private record Span(Instant from, Instant until) {}

    ForgottenTimes(Memory memory) {
        this.memory = memory;
        Setting kept = memory.settings().get(NAME);
        if (kept != null) {
            read(kept.value());
        }
    }

    private void read(String json) {
        try {
            for (JsonNode each : JSON.readTree(json)) {
                spans.add(new Span(
                        Instant.parse(each.path("from").asString()),
                        Instant.parse(each.path("until").asString())));
            }
        } catch (JacksonException | java.time.DateTimeException damaged) {
            spans.clear();
        }
    }

    boolean forgets(Instant at) {
        return spans.stream().anyMatch(span -> !at.isBefore(span.from()) && at.isBefore(span.until()));
    }

    /// @param from included
    /// @param until excluded
    void add(Instant from, Instant until) {
        spans.add(new Span(from, until));
        ArrayNode all = JSON.createArrayNode();
        spans.forEach(span -> all.addObject()
                .put("from", span.from().toString())
                .put("until", span.until().toString()));
        memory.keep(new Setting(NAME, all.toString(), until));
    }
}
