package org.verseprojection.cloud.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verseprojection.cloud.accounts.TestNode.Answer;
import org.verseprojection.cloud.database.OneServer;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegistrationTest {
    private Path folder = Path.of("");
    private TestNode node;

    @BeforeAll
    void start(@TempDir Path given) throws Exception {
        folder = given;
        node = TestNode.start(OneServer.freshDatabase(), folder, Map.of());
    }

    @AfterAll
    void stop() {
        node.close();
    }

    @Test
    void answersAsTheContractSaysAndSignsIn() throws Exception {
        Answer made = node.register("Booth@Example.org");
        assertEquals(201, made.status());
        JsonNode user = made.body().path("user");
        assertEquals("booth@example.org", user.path("email").asString());
        assertEquals("free", user.path("subscription_tier").asString());
        assertEquals("KJV", user.path("settings").path("bible_version").asString());
        assertEquals(0.7, user.path("settings").path("confidence_threshold").asDouble());
        Answer mine = node.as(made.token(), "/settings");
        assertEquals(user.path("id"), mine.body().path("account"));
        Answer in = node.login("BOOTH@example.ORG", TestNode.PASSWORD);
        assertEquals(200, in.status());
        assertEquals(user, in.body().path("user"));
        Answer again = node.register("bOOth@example.org");
        assertEquals(409, again.status());
        assertEquals("conflict", again.code());
        assertEquals(1, node.count("SELECT count(*) FROM users WHERE lower(email) = 'booth@example.org'"));
    }

    @Test
    void nobodyMakesThemselvesPremiumOrAdministrator() throws Exception {
        Answer made = node.post(
                "/auth/register",
                Map.of("email", "rich@example.org", "password", TestNode.PASSWORD, "subscription_tier", "premium"));
        assertEquals(201, made.status());
        assertEquals("free", made.body().path("user").path("subscription_tier").asString());
        for (Map<String, String> more : java.util.List.of(
                Map.of("role", "admin"), Map.of("id", "x"), Map.of("verified", "2020-01-01T00:00:00Z"))) {
            Map<String, String> body =
                    new java.util.HashMap<>(Map.of("email", "boss@example.org", "password", TestNode.PASSWORD));
            body.putAll(more);
            assertEquals(422, node.post("/auth/register", body).status(), more.toString());
        }
        assertEquals(0, node.count("SELECT count(*) FROM users WHERE email = 'boss@example.org'"));
        assertEquals(
                0, node.count("SELECT count(*) FROM users WHERE role <> 'operator' OR subscription_tier <> 'free'"));
        assertEquals(403, node.as(made.token(), "/feedback/export").status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890", "QWERTYUIOP", "aaaaaaaaaaaa", "abcabcabcabc", "weak@example.org", "short"})
    void passwordsThatAreTriedFirstAreRefused(String password) throws Exception {
        Answer refused = node.post("/auth/register", Map.of("email", "weak@example.org", "password", password));
        assertEquals(422, refused.status());
        assertEquals(
                "password",
                refused.body()
                        .path("error")
                        .path("details")
                        .path(0)
                        .path("field")
                        .asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0@example.org", "a\nb@example.org", "nobody", "@example.org"})
    void whatIsNoAddressHasNoAccount(String email) throws Exception {
        assertEquals(422, node.register(email).status());
        int refused = email.startsWith("\0") ? 422 : 401;
        assertEquals(refused, node.login(email, TestNode.PASSWORD).status());
    }

    @Test
    void anUnknownAddressCostsAsMuchWorkAsAKnownOne() throws Exception {
        assertEquals(201, node.register("known@example.org").status());
        node.execute("UPDATE users SET password_hash = NULL WHERE email = 'known@example.org'");
        long before = node.accounts().hashes();
        Answer passwordless = node.login("known@example.org", TestNode.PASSWORD);
        assertEquals(before + 1, node.accounts().hashes());
        Answer unknown = node.login("unknown@example.org", TestNode.PASSWORD);
        assertEquals(before + 2, node.accounts().hashes());
        assertEquals(201, node.register("other@example.org").status());
        assertEquals(before + 3, node.accounts().hashes());
        Answer wrong = node.login("other@example.org", "wrong horse battery");
        assertEquals(before + 4, node.accounts().hashes());
        assertEquals(409, node.register("other@example.org").status());
        assertEquals(before + 5, node.accounts().hashes());
        for (Answer answer : java.util.List.of(passwordless, unknown, wrong)) {
            assertEquals(401, answer.status());
            assertEquals(
                    wrong.body().path("error").path("message"),
                    answer.body().path("error").path("message"));
            assertEquals(wrong.headers().keySet(), answer.headers().keySet());
        }
    }

    @Test
    void aHashIsMadeAnewWhenItBecameTooCheap() throws Exception {
        assertEquals(201, node.register("old@example.org").status());
        String sql = "SELECT password_hash FROM users WHERE email = 'old@example.org'";
        String first = node.sql(handle -> handle.select(sql).mapTo(String.class).one());
        assertTrue(first.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), first);
        assertEquals(200, node.login("old@example.org", TestNode.PASSWORD).status());
        assertEquals(
                first, node.sql(handle -> handle.select(sql).mapTo(String.class).one()));
        try (TestNode dearer = TestNode.start(node.url(), folder, Map.of("PASSWORD_ROUNDS", "3"))) {
            assertEquals(200, dearer.login("old@example.org", TestNode.PASSWORD).status());
            String second =
                    node.sql(handle -> handle.select(sql).mapTo(String.class).one());
            assertTrue(second.startsWith("$argon2id$v=19$m=19456,t=3,p=1$"), second);
            assertEquals(200, dearer.login("old@example.org", TestNode.PASSWORD).status());
            assertEquals(
                    401, dearer.login("old@example.org", "wrong horse battery").status());
        }
    }

    @Test
    void theLogSaysWhatHappenedAndToNobodyElse() throws Exception {
        Answer made = node.register("log@example.org");
        node.login("log@example.org", "wrong horse battery");
        node.login("nobody@example.org", "wrong horse battery");
        java.util.UUID id =
                java.util.UUID.fromString(made.body().path("user").path("id").asString());
        assertEquals(1, node.count("SELECT count(*) FROM logs WHERE event = 'account.registered' AND user_id = ?", id));
        assertEquals(
                1, node.count("SELECT count(*) FROM logs WHERE event = 'account.sign_in_failed' AND user_id = ?", id));
        assertTrue(
                node.count("SELECT count(*) FROM logs WHERE event = 'account.sign_in_failed' AND user_id IS NULL") > 0);
        String all = node.sql(handle -> handle.select("SELECT string_agg(l::text, ' ') FROM logs l")
                .mapTo(String.class)
                .one());
        assertFalse(all.contains("example.org"), all);
        assertFalse(all.contains("127.0.0.1"), all);
    }
}
