package org.verseprojection.cloud.sso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verseprojection.cloud.accounts.TestNode;
import org.verseprojection.cloud.accounts.TestNode.Answer;
import tools.jackson.databind.JsonNode;

/// The whole walk through a real OpenID Connect server.
class SingleSignOnTest extends SignOnScene {
    private static final String LOOPBACK = "http://127.0.0.1:4711/done?from=verse";

    @Test
    void aStrangerGetsAnAccountAndTheSameOneTheNextTime() throws Exception {
        try (Browser browser = new Browser()) {
            String back = walk(browser, "", "new-1", email("New@Example.org", true));
            HttpResponse<String> answer = browser.open(back);
            JsonNode user = user(answer);
            assertEquals("new@example.org", user.path("email").asString());
            assertEquals("free", user.path("subscription_tier").asString());
            String token = JSON.readTree(answer.body()).path("token").asString();
            assertEquals(200, node.as(token, "/settings").status());
            assertEquals(400, browser.open(back).statusCode());
            String again = walk(browser, "?provider=google", "new-1", email("renamed@example.org", true));
            assertEquals(user, user(browser.open(again)));
            assertEquals(401, node.login("new@example.org", TestNode.PASSWORD).status());
        }
    }

    /// It has no password to be asked for: a sign-in of the last ten minutes stands for one.
    @Test
    void whoSignedInJustNowDeletesAnAccountWithoutAPassword() throws Exception {
        try (Browser browser = new Browser()) {
            Map<String, Object> claims = email("leaves@example.org", true);
            JsonNode first = JSON.readTree(
                    browser.open(walk(browser, "", "leaves-1", claims)).body());
            String token = first.path("token").asString();
            String refresh = first.path("refresh_token").asString();
            String stranger = node.register("stays@example.org").refresh();
            node.execute(
                    "UPDATE sign_ins SET created = now() - interval '11 minutes' WHERE user_id = CAST(? AS uuid)",
                    first.path("user").path("id").asString());
            assertEquals(
                    403,
                    node.delete(token, Map.of("password", TestNode.PASSWORD)).status());
            assertEquals(
                    403, node.delete(token, Map.of("refresh_token", refresh)).status(), "too long ago");
            assertEquals(
                    403, node.delete(token, Map.of("refresh_token", stranger)).status(), "another's");
            JsonNode again = JSON.readTree(
                    browser.open(walk(browser, "", "leaves-1", claims)).body());
            assertEquals(
                    204,
                    node.delete(
                                    token,
                                    Map.of(
                                            "refresh_token",
                                            again.path("refresh_token").asString()))
                            .status());
            assertEquals(0, node.count("SELECT count(*) FROM identities WHERE subject = 'leaves-1'"));
            JsonNode anew = user(browser.open(walk(browser, "", "leaves-1", claims)));
            assertNotEquals(first.path("user").path("id"), anew.path("id"), "an account of its own");
        }
    }

    @Test
    void aPublicClientIsProtectedByItsVerifier() throws Exception {
        try (Browser browser = new Browser()) {
            String back = walk(browser, "?provider=micro-soft", "pub-1", email("public@example.org", true));
            assertEquals(
                    "public@example.org", user(browser.open(back)).path("email").asString());
            HttpResponse<String> away = browser.open(node.base() + "/auth/sso?provider=micro-soft");
            assertTrue(Browser.location(away).contains("code_challenge_method=S256"));
        }
    }

    @Test
    void anotherNodeTakesTheBrowserUp() throws Exception {
        try (Browser browser = new Browser()) {
            String back = walk(browser, "?provider=google", "node-1", email("nodes@example.org", true));
            String there = back.replace(node.base(), second.base());
            assertEquals(
                    "nodes@example.org", user(browser.open(there)).path("email").asString());
            assertEquals(400, browser.open(back).statusCode());
        }
    }

    @Test
    void aProgramGetsACodeThatIsGoodOnce() throws Exception {
        try (Browser browser = new Browser()) {
            String query = "?provider=google&redirect_uri=" + URLEncoder.encode(LOOPBACK, StandardCharsets.UTF_8);
            HttpResponse<String> done =
                    browser.open(walk(browser, query, "prog-1", email("program@example.org", true)));
            assertEquals(302, done.statusCode());
            String target = Browser.location(done);
            assertTrue(target.startsWith(LOOPBACK + "&code="), target);
            String code = target.substring(target.lastIndexOf('=') + 1);
            Answer pair = node.refresh(code);
            assertEquals(200, pair.status());
            assertEquals(200, node.as(pair.token(), "/settings").status());
            assertEquals(200, node.refresh(pair.refresh()).status());
            assertEquals(401, node.refresh(code).status());
            assertEquals(401, node.refresh(pair.refresh()).status());

            String late =
                    Browser.location(browser.open(walk(browser, query, "prog-1", email("program@example.org", true))));
            String lateCode = late.substring(late.lastIndexOf('=') + 1);
            assertEquals(
                    1,
                    node.count(
                            "SELECT count(*) FROM refresh_tokens WHERE once AND expires < now() + interval '61 seconds'"
                                    + " AND state = 'live'"));
            node.execute("UPDATE refresh_tokens SET expires = now() WHERE once");
            assertEquals(401, node.refresh(lateCode).status());
        }
    }

    @Test
    void aRefusalIsToldToTheProgram() throws Exception {
        try (Browser browser = new Browser()) {
            String query = "?redirect_uri=" + URLEncoder.encode(LOOPBACK, StandardCharsets.UTF_8);
            String back = walk(browser, query, "prog-2", email("refused@example.org", true));
            String refused = back.replaceAll("code=[^&]*", "error=access_denied");
            HttpResponse<String> done = browser.open(refused);
            assertEquals(LOOPBACK + "&error=access_denied", Browser.location(done));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/done",
                "http://127.0.0.1.evil.example/",
                "http://127.0.0.1@evil.example/",
                "https://127.0.0.1/",
                "http://localhost/#fragment",
                "custom:/done",
                "//evil.example",
                "javascript:alert(1)"
            })
    void browsersAreSentNowhereElse(String target) throws Exception {
        Answer refused = node.get("/auth/sso?redirect_uri=" + URLEncoder.encode(target, StandardCharsets.UTF_8));
        assertEquals(422, refused.status());
    }

    @Test
    void anUnknownProviderIsNotFound() throws Exception {
        assertEquals(404, node.get("/auth/sso?provider=nobody").status());
        assertEquals(422, node.get("/auth/sso?provider=NOT%20A%20NAME").status());
        assertEquals(400, node.get("/auth/sso/callback?state=made-up&code=x").status());
        assertEquals(422, node.get("/auth/sso/callback?code=x").status());
    }
}
