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
                "Deletion",
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

    /// Neither with one's own password nor with the other's: the account is that of the token.
    @Test
    void nobodyDeletesAnothersAccount() throws Exception {
        Target.Person one = TARGET.person();
        Target.Person other = TARGET.person();
        String password = "{\"password\":\"" + Target.PASSWORD + "\"";
        assertEquals(401, TARGET.post("/auth/delete", password + "}").statusCode(), "without a token");
        for (String more : List.of(",\"email\":\"" + one.email() + "\"", ",\"user_id\":\"" + one.id() + "\"")) {
            assertEquals(
                    422,
                    TARGET.with("POST", "/auth/delete", other.token(), password + more + "}")
                            .statusCode());
        }
        assertEquals(
                403,
                TARGET.with("POST", "/auth/delete", other.token(), "{\"refresh_token\":\"" + one.refresh() + "\"}")
                        .statusCode());
        assertEquals(
                204,
                TARGET.with("POST", "/auth/delete?user_id=" + one.id(), other.token(), password + "}")
                        .statusCode());
        assertEquals(200, TARGET.get("/settings", one.token()).statusCode());
        assertEquals(401, TARGET.get("/settings", other.token()).statusCode());
        assertEquals(1, TARGET.number("SELECT count(*) FROM users WHERE id = CAST(? AS uuid)", one.id()));
    }

    @Test
    void whatIsDeletedIsGoneForGood() throws Exception {
        Target.Person person = TARGET.person();
        Target.Person other = TARGET.person();
        for (Target.Person each : List.of(person, other)) {
            assertEquals(
                    200,
                    TARGET.with("POST", "/sync/feedback", each.token(), "[" + Target.row("of " + each.id(), "") + "]")
                            .statusCode());
            assertEquals(
                    200,
                    TARGET.with("PUT", "/settings", each.token(), "{\"font_size\":44}")
                            .statusCode());
        }
        Listener stream = Listener.open(TARGET, "", person.token());
        String session = stream.next().path("data").path("session").asString();
        assertEquals(
                204,
                TARGET.with("POST", "/auth/delete", person.token(), "{\"password\":\"" + Target.PASSWORD + "\"}")
                        .statusCode());
        assertEquals("unauthorized", stream.next().path("data").path("code").asString());
        assertEquals(4401, stream.closed());
        assertEquals(401, Listener.refusal(TARGET, "?session=" + session, person.token()));
        // as another laptop asks, with tokens that have not run out
        for (HttpResponse<String> answer : List.of(
                TARGET.get("/settings", person.token()),
                TARGET.get("/models/latest", person.token()),
                TARGET.with("POST", "/sync/feedback", person.token(), "[" + Target.row("later", "") + "]"),
                TARGET.with("POST", "/verses/search", person.token(), "{\"query\":\"John 3:16\"}"),
                TARGET.with("POST", "/auth/delete", person.token(), "{\"password\":\"" + Target.PASSWORD + "\"}"),
                TARGET.post("/auth/refresh", "{\"token\":\"" + person.refresh() + "\"}"),
                TARGET.post("/auth/login", Target.credentials(person.email(), Target.PASSWORD)))) {
            assertEquals(401, answer.statusCode(), answer.uri().toString());
            assertEquals(
                    "unauthorized",
                    Target.json(answer).path("error").path("code").asString());
        }
        for (String table :
                List.of("feedback", "feedback_seen", "sign_ins", "known_addresses", "account_codes", "logs")) {
            String owned = "SELECT count(*) FROM " + table + " WHERE user_id = CAST(? AS uuid)";
            assertEquals(0, TARGET.number(owned, person.id()), table);
        }
        assertEquals(0, TARGET.number("SELECT count(*) FROM users WHERE email = ?", person.email()));
        assertEquals(0, TARGET.number("SELECT count(*) FROM feedback WHERE transcription = ?", "of " + person.id()));
        assertEquals(1, TARGET.number("SELECT count(*) FROM feedback WHERE transcription = ?", "of " + other.id()));
        assertEquals(
                44,
                Target.json(TARGET.get("/settings", other.token()))
                        .path("font_size")
                        .asInt());
        Target.Person anew = TARGET.person(person.email());
        assertEquals(
                24,
                Target.json(TARGET.get("/settings", anew.token()))
                        .path("font_size")
                        .asInt());
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
