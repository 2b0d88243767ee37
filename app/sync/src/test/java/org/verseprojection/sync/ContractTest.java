package org.verseprojection.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.verseprojection.domain.VerseIds;
import org.verseprojection.live.memory.Feedback;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The contract itself holds together, and says what the client and the requirements say.
class ContractTest {
    private final Contract contract = new Contract();
    private final JsonNode document = contract.document();

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> lost = new ArrayList<>();
        int[] followed = {0};
        walk(document, "", (at, node) -> {
            if (node.path("$ref").isString()) {
                followed[0]++;
                String target = node.path("$ref").asString();
                if (!target.startsWith("#/") || document.at(target.substring(1)).isMissingNode()) {
                    lost.add(at + " -> " + target);
                }
            }
        });
        assertTrue(followed[0] > 200, followed[0] + " references");
        assertEquals(List.of(), lost);
    }

    @Test
    void everyExampleKeepsToItsSchema() {
        List<String> wrong = new ArrayList<>();
        int[] checked = {0};
        walk(document, "", (at, node) -> {
            if (node.has("schema")
                    && node.has("examples")
                    && node.path("examples").isObject()) {
                for (Map.Entry<String, JsonNode> example : node.path("examples").properties()) {
                    checked[0]++;
                    contract.check(at + "/schema", example.getValue().path("value"))
                            .forEach(e -> wrong.add(at + " " + example.getKey() + ": " + e));
                }
            }
        });
        assertTrue(checked[0] > 25, checked[0] + " examples");
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyOperationSaysWhatGoesWrongInTheSameBody() {
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                JsonNode responses = operation.getValue().path("responses");
                String name = operation.getKey() + " " + path.getKey();
                boolean open = operation.getValue().has("security")
                        && operation.getValue().path("security").isEmpty();
                assertTrue(open || responses.has("401"), name + " needs a token and never answers 401");
                boolean body = operation.getValue().has("requestBody");
                assertTrue(!body || (responses.has("422") && responses.has("413")), name + " checks no body");
            }
        }
    }

    @Test
    void hasTheEndpointsOfTheRequirements() {
        Set<String> paths = new TreeSet<>();
        document.path("paths").properties().forEach(p -> paths.add(p.getKey()));
        assertTrue(
                paths.containsAll(List.of(
                        "/auth/register",
                        "/auth/login",
                        "/auth/refresh",
                        "/auth/logout",
                        "/auth/sso",
                        "/auth/sso/callback",
                        "/settings",
                        "/feedback",
                        "/verses/search",
                        "/verses/{osis}",
                        "/infer",
                        "/sync/feedback",
                        "/feedback/export",
                        "/stream",
                        "/models/latest",
                        "/health/live",
                        "/health/ready",
                        "/metrics",
                        "/docs")),
                paths.toString());
    }

    @Test
    void refusesWhatTheRequirementsRefuse() {
        JsonMapper json = JsonMapper.builder().build();
        String verse = "\"selected_verse_id\":\"56e9a4a2-c16c-5c02-a118-151ce87f7fa6\"";
        String row = "{\"transcription\":\"%s\"," + verse + ",\"top_matches\":[]}";
        assertTrue(ok("FeedbackRow", json.readTree(row.formatted("x".repeat(999)))));
        assertFalse(ok("FeedbackRow", json.readTree(row.formatted("x".repeat(1000)))));
        assertFalse(ok("FeedbackRow", json.readTree(row.formatted(""))));
        assertFalse(ok("FeedbackRow", json.readTree(row.formatted("  "))));
        assertFalse(ok(
                "FeedbackRow",
                json.readTree(row.replace("{", "{\"preacher\":\"x\",").formatted("words"))));
        assertFalse(ok("SettingsChange", json.readTree("{\"font_size\":49}")));
        assertFalse(ok("SettingsChange", json.readTree("{\"font_size\":24.5}")));
        assertTrue(ok("SettingsChange", json.readTree("{\"font_size\":48}")));
        assertFalse(ok("SettingsChange", json.readTree("{\"bible_version\":\"NIV\"}")));
        assertFalse(ok("SettingsChange", json.readTree("{\"text_color\":\"white\"}")));
        assertFalse(ok("SettingsChange", json.readTree("{\"confidence_threshold\":0.95}")));
        assertFalse(ok("Registration", json.readTree("{\"email\":\"x\",\"password\":\"long enough 1\"}")));
    }

    @Test
    void theClientKnowsItsNumbers() {
        assertEquals(
                Outbox.MOST_ROWS,
                at("/components/schemas/FeedbackBatch/maxItems").asInt());
        assertEquals(
                Feedback.LONGEST,
                at("/components/schemas/FeedbackRow/properties/transcription/maxLength")
                        .asInt());
        assertTrue(Outbox.MOST_BYTES < 1_048_576);
        assertTrue(at("/info/description").asString().contains(VerseIds.NAMESPACE.toString()));
    }

    private boolean ok(String schema, JsonNode value) {
        return contract.check("/components/schemas/" + schema, value).isEmpty();
    }

    private JsonNode at(String pointer) {
        return document.at(pointer);
    }

    private interface Visitor {
        void visit(String at, JsonNode node);
    }

    private static void walk(JsonNode node, String at, Visitor visitor) {
        visitor.visit(at, node);
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                String name = member.getKey().replace("~", "~0").replace("/", "~1");
                walk(member.getValue(), at + "/" + name, visitor);
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(node.get(i), at + "/" + i, visitor);
            }
        }
    }
}
