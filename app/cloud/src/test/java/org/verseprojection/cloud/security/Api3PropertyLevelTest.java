package org.verseprojection.cloud.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.verseprojection.cloud.http.Contract;
import tools.jackson.databind.JsonNode;

/// API3:2023, broken object property level authorization: members that may not be set, and ones that may not be seen.
class Api3PropertyLevelTest {
    private static final Target TARGET = Target.shared();

    @Test
    void everyBodySaysAllItsMembers() {
        JsonNode document = Contract.load().document();
        List<String> open = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (JsonNode operation : path.getValue()) {
                JsonNode schema = operation
                        .path("requestBody")
                        .path("content")
                        .path("application/json")
                        .path("schema");
                if (!schema.isMissingNode()) {
                    walk(document, schema, path.getKey(), open);
                }
            }
        }
        assertEquals(List.of(), open);
    }

    private static void walk(JsonNode document, JsonNode given, String place, List<String> open) {
        JsonNode schema =
                given.has("$ref") ? document.at(given.path("$ref").asString().substring(1)) : given;
        if (schema.path("type").asString("").equals("object")) {
            if (schema.path("additionalProperties").asBoolean(true)) {
                open.add(place);
            }
            schema.path("properties")
                    .properties()
                    .forEach(each -> walk(document, each.getValue(), place + "/" + each.getKey(), open));
        }
        if (schema.has("items")) {
            walk(document, schema.path("items"), place + "/*", open);
        }
    }

    @Test
    void nobodyWritesMembersThatAreNotTheirs() throws Exception {
        Target.Person person = TARGET.person();
        for (String more : List.of(
                "\"role\":\"admin\"",
                "\"verified\":true",
                "\"id\":\"" + person.id() + "\"",
                "\"password_hash\":\"x\"",
                "\"__proto__\":{}")) {
            String register = Target.credentials(UUID.randomUUID() + "@example.org", Target.PASSWORD);
            assertEquals(
                    422,
                    TARGET.post("/auth/register", register.replace("}", "," + more + "}"))
                            .statusCode());
            assertEquals(
                    422,
                    TARGET.with("PUT", "/settings", person.token(), "{" + more + "}")
                            .statusCode());
        }
        for (String more : List.of("subscription_tier", "user_id", "email", "received")) {
            assertEquals(
                    422,
                    TARGET.with("PUT", "/settings", person.token(), "{\"font_size\":20,\"" + more + "\":\"premium\"}")
                            .statusCode());
            assertEquals(
                    422,
                    TARGET.with("POST", "/feedback", person.token(), Target.row("x", ",\"" + more + "\":\"1\""))
                            .statusCode());
        }
        assertEquals(0, TARGET.number("SELECT count(*) FROM users WHERE subscription_tier <> 'free'"));
        assertEquals(
                1,
                TARGET.number(
                        "SELECT count(*) FROM users WHERE email = ? AND role = 'operator' AND verified IS NULL",
                        person.email()));
    }

    @Test
    void whoSignsInSeesNoMoreThanTheContractSays() throws Exception {
        Target.Person person = TARGET.person();
        HttpResponse<String> answer = TARGET.post("/auth/login", Target.credentials(person.email(), Target.PASSWORD));
        JsonNode body = Target.json(answer);
        assertEquals(Set.of("token", "refresh_token", "user"), Set.copyOf(body.propertyNames()));
        assertEquals(
                Set.of("id", "email", "subscription_tier", "settings"),
                Set.copyOf(body.path("user").propertyNames()));
        assertFalse(answer.body().contains("argon2"));
    }

    /// The export is everybody's feedback, and says of nobody that it is theirs.
    @Test
    void theExportNamesNobody() throws Exception {
        Target.Person person = TARGET.person();
        String device = UUID.randomUUID().toString();
        String row = UUID.randomUUID().toString();
        String said = "export " + UUID.randomUUID();
        TARGET.with(
                "POST",
                "/feedback",
                person.token(),
                Target.row(said, ",\"id\":\"" + row + "\",\"device\":\"" + device + "\""));
        String all = TARGET.get(
                        "/feedback/export?from=2020-01-01T00:00:00Z",
                        TARGET.admin().token())
                .body();
        assertTrue(all.contains(said));
        for (String hidden : List.of(person.id(), person.email(), device, row)) {
            assertFalse(all.contains(hidden), hidden);
        }
        Set<String> members = new TreeSet<>();
        for (String line : all.split("\n", -1)) {
            if (!line.isEmpty()) {
                members.addAll(org.verseprojection.cloud.http.Json.mapper()
                        .readTree(line)
                        .propertyNames());
            }
        }
        assertEquals(Set.of("transcription", "selected_verse_id", "top_matches", "timestamp"), members);
    }

    @Test
    void anErrorDoesNotRepeatWhatWasSent() throws Exception {
        String secret = "ultra-secret-" + UUID.randomUUID();
        for (String body : List.of(
                Target.credentials("no address", secret),
                Target.credentials(UUID.randomUUID() + "@example.org", secret + "x".repeat(200)),
                "{\"email\":\"a@example.org\",\"password\":\"" + secret)) {
            HttpResponse<String> answer = TARGET.post("/auth/register", body);
            assertTrue(answer.statusCode() == 422 || answer.statusCode() == 400, answer.body());
            assertFalse(answer.body().contains(secret), answer.body());
        }
    }
}
