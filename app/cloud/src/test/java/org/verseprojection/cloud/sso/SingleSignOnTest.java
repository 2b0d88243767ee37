package org.verseprojection.cloud.sso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verseprojection.cloud.accounts.TestNode;
import org.verseprojection.cloud.accounts.TestNode.Answer;
import org.verseprojection.cloud.database.OneServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The whole walk through a real OpenID Connect server.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SingleSignOnTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String LOOPBACK = "http://127.0.0.1:4711/done?from=verse";

    private MockOAuth2Server idp;
    private TestNode node;
    private TestNode second;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        idp = new MockOAuth2Server(new OAuth2Config(true));
        idp.start();
        Map<String, String> settings = Map.of(
                "SSO_TIMEOUT_SECONDS", "60",
                "SSO_PROVIDERS", "google,micro-soft",
                "SSO_GOOGLE_ISSUER", idp.issuerUrl("google").toString(),
                "SSO_GOOGLE_CLIENT_ID", "verse",
                "SSO_GOOGLE_CLIENT_SECRET", "secret",
                "SSO_MICRO_SOFT_ISSUER", idp.issuerUrl("microsoft").toString(),
                "SSO_MICRO_SOFT_CLIENT_ID", "verse-public");
        String url = OneServer.freshDatabase();
        node = TestNode.start(url, folder, settings);
        Map<String, String> shared = new HashMap<>(settings);
        shared.put("PUBLIC_ORIGIN", node.base().replace("/api/v1", ""));
        second = TestNode.start(url, folder, shared);
    }

    @AfterAll
    void stop() {
        second.close();
        node.close();
        idp.shutdown();
    }

    /// From here to the provider and its form, to where it sends the browser back.
    private String walk(Browser browser, String query, String subject, Map<String, ?> claims) throws Exception {
        HttpResponse<String> away = browser.open(node.base() + "/auth/sso" + query);
        assertEquals(302, away.statusCode(), away.body());
        String cookie = away.headers().firstValue("Set-Cookie").orElseThrow();
        assertTrue(cookie.contains("HttpOnly; SameSite=Lax"), cookie);
        return signIn(browser, Browser.location(away), subject, claims);
    }

    private static String signIn(Browser browser, String form, String subject, Map<String, ?> claims) throws Exception {
        assertEquals(200, browser.open(form).statusCode());
        HttpResponse<String> back =
                browser.submit(form, Map.of("username", subject, "claims", JSON.writeValueAsString(claims)));
        assertEquals(302, back.statusCode(), back.body());
        return Browser.location(back);
    }

    private static Map<String, Object> email(String address, boolean verified) {
        return Map.of("email", address, "email_verified", verified);
    }

    private static JsonNode user(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
        return JSON.readTree(answer.body()).path("user");
    }

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

    @Test
    void anotherBrowserCannotEndWhatThisOneBegan() throws Exception {
        try (Browser victim = new Browser();
                Browser attacker = new Browser()) {
            String back = walk(attacker, "", "att-1", email("attacker@example.org", true));
            assertEquals(400, victim.open(back).statusCode());
            assertEquals(400, attacker.open(back).statusCode(), "the state was used up");
        }
    }

    @Test
    void aWalkThatTookTooLongIsForgotten() throws Exception {
        try (Browser browser = new Browser()) {
            String back = walk(browser, "", "slow-1", email("slow@example.org", true));
            node.execute("UPDATE sso_states SET expires = now()");
            assertEquals(400, browser.open(back).statusCode());
        }
    }

    @Test
    void aCodeOfAnotherWalkAndAChangedNonceAreRefused() throws Exception {
        try (Browser victim = new Browser();
                Browser attacker = new Browser()) {
            String stolen = walk(victim, "", "vic-1", email("victim@example.org", true));
            String mine = walk(attacker, "", "att-2", email("attacker@example.org", true));
            String code = stolen.replaceAll(".*[?&]code=([^&]*).*", "$1");
            assertEquals(
                    401,
                    attacker.open(mine.replaceAll("code=[^&]*", "code=" + code)).statusCode());

            String form = Browser.location(attacker.open(node.base() + "/auth/sso"));
            String changed = form.replaceAll("nonce=[^&]*", "nonce=another");
            assertFalse(changed.equals(form));
            String back = signIn(attacker, changed, "att-2", email("attacker@example.org", true));
            assertEquals(401, attacker.open(back).statusCode());
            assertEquals(0, node.count("SELECT count(*) FROM users WHERE email = 'attacker@example.org'"));
        }
    }

    @Test
    void anAccountIsGivenOnlyToWhoseAddressTheProviderMadeSure() throws Exception {
        assertEquals(201, node.register("mine@example.org").status());
        try (Browser browser = new Browser()) {
            String back = walk(browser, "", "thief-1", email("mine@example.org", false));
            assertEquals(401, browser.open(back).statusCode());
            String silent = walk(browser, "", "thief-1", Map.of("email", "mine@example.org"));
            assertEquals(401, browser.open(silent).statusCode());
            String nameless = walk(browser, "", "thief-1", Map.of("email_verified", true));
            assertEquals(401, browser.open(nameless).statusCode());
        }
        assertEquals(0, node.count("SELECT count(*) FROM identities WHERE subject = 'thief-1'"));
        assertEquals(200, node.login("mine@example.org", TestNode.PASSWORD).status());
    }

    @Test
    void whoHeldAnAccountWithoutProofLosesItToTheOwner() throws Exception {
        Answer squatter = node.register("owner@example.org");
        try (Browser browser = new Browser()) {
            JsonNode user = user(browser.open(walk(browser, "", "own-1", email("owner@example.org", true))));
            assertEquals(squatter.body().path("user").path("id"), user.path("id"));
        }
        assertEquals(401, node.refresh(squatter.refresh()).status());
        assertEquals(401, node.login("owner@example.org", TestNode.PASSWORD).status());
    }

    @Test
    void aProvenAccountKeepsItsPasswordWhenItIsLinked() throws Exception {
        Answer made = node.register("both@example.org");
        node.execute("UPDATE users SET verified = now() WHERE email = 'both@example.org'");
        try (Browser browser = new Browser()) {
            JsonNode user = user(browser.open(walk(browser, "", "both-1", email("both@example.org", true))));
            assertEquals(made.body().path("user").path("id"), user.path("id"));
        }
        assertEquals(200, node.refresh(made.refresh()).status());
        assertEquals(200, node.login("both@example.org", TestNode.PASSWORD).status());
    }
}
