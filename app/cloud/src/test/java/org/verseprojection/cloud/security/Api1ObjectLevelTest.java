package org.verseprojection.cloud.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.verseprojection.cloud.http.Contract;
import tools.jackson.databind.JsonNode;

/// API1:2023, broken object level authorization.
class Api1ObjectLevelTest {
    private static final Target TARGET = Target.shared();

    /// Whose rows are meant is said by the token alone: there is no place to name another account.
    @Test
    void noRequestNamesAnAccount() {
        Set<String> names = new TreeSet<>();
        JsonNode document = Contract.load().document();
        for (JsonNode path : document.path("paths")) {
            for (JsonNode operation : path) {
                operation
                        .path("parameters")
                        .forEach(each -> names.add(each.path("name").asString()));
            }
        }
        for (String schema : List.of(
                "Registration",
                "Credentials",
                "RefreshRequest",
                "Code",
                "Address",
                "NewPassword",
                "SettingsChange",
                "FeedbackRow",
                "TopMatch",
                "SearchRequest",
                "InferRequest")) {
            document.path("components")
                    .path("schemas")
                    .path(schema)
                    .path("properties")
                    .propertyNames()
                    .forEach(names::add);
        }
        names.removeIf(each -> !each.matches("(?i).*(user|account|owner|tenant|church|role).*"));
        assertEquals(Set.of(), names);
    }

    @Test
    void settingsAreOnesOwn() throws Exception {
        Target.Person one = TARGET.person();
        Target.Person other = TARGET.person();
        assertEquals(
                200,
                TARGET.with("PUT", "/settings", one.token(), "{\"font_size\":44}")
                        .statusCode());
        assertEquals(
                44,
                Target.json(TARGET.get("/settings", one.token()))
                        .path("font_size")
                        .asInt());
        assertEquals(
                24,
                Target.json(TARGET.get("/settings", other.token()))
                        .path("font_size")
                        .asInt());
        for (String header : List.of("X-User-Id", "X-Account-Id", "X-Original-User", "From")) {
            HttpResponse<String> answer = Target.send(TARGET.request("/settings?user_id=" + one.id())
                    .header("Authorization", "Bearer " + other.token())
                    .header(header, one.id()));
            assertEquals(24, Target.json(answer).path("font_size").asInt(), header);
        }
    }

    /// An id that another account took already is nobody's but its own: else one church could keep rows of another out.
    @Test
    void idsOfRowsDoNotCollideBetweenAccounts() throws Exception {
        String ids = ",\"id\":\"" + UUID.randomUUID() + "\",\"device\":\"" + UUID.randomUUID() + "\"";
        Target.Person one = TARGET.person();
        Target.Person other = TARGET.person();
        for (Target.Person person : List.of(one, other, other)) {
            assertEquals(
                    200,
                    TARGET.with("POST", "/feedback", person.token(), Target.row("of " + person.id(), ids))
                            .statusCode());
        }
        for (Target.Person person : List.of(one, other)) {
            assertEquals(
                    1,
                    TARGET.number(
                            "SELECT count(*) FROM feedback WHERE user_id = ? AND transcription = ?",
                            UUID.fromString(person.id()),
                            "of " + person.id()));
        }
    }

    @Test
    void aStreamsSessionIsItsAccountsAlone() throws Exception {
        Target.Person one = TARGET.person();
        Target.Person other = TARGET.person();
        Listener mine = Listener.open(TARGET, "", one.token());
        String session = mine.next().path("data").path("session").asString();
        mine.close();
        assertEquals(403, Listener.refusal(TARGET, "?session=" + session, other.token()));
        Listener again = Listener.open(TARGET, "?session=" + session, one.token());
        assertEquals(session, again.next().path("data").path("session").asString());
        again.close();
        Listener unknown = Listener.open(TARGET, "?session=" + UUID.randomUUID(), other.token());
        assertFalse(unknown.next().path("data").path("resumed").asBoolean());
        unknown.close();
    }
}
