package org.verseprojection.cloud.sso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.cloud.accounts.TestNode;
import org.verseprojection.cloud.database.OneServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Two nodes and a real OpenID Connect server, and walks through them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SignOnScene {
    static final JsonMapper JSON = JsonMapper.builder().build();
    private MockOAuth2Server idp;
    TestNode node;
    TestNode second;

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
    String walk(Browser browser, String query, String subject, Map<String, ?> claims) throws Exception {
        HttpResponse<String> away = browser.open(node.base() + "/auth/sso" + query);
        assertEquals(302, away.statusCode(), away.body());
        String cookie = away.headers().firstValue("Set-Cookie").orElseThrow();
        assertTrue(cookie.contains("HttpOnly; SameSite=Lax"), cookie);
        return signIn(browser, Browser.location(away), subject, claims);
    }

    static String signIn(Browser browser, String form, String subject, Map<String, ?> claims) throws Exception {
        assertEquals(200, browser.open(form).statusCode());
        HttpResponse<String> back =
                browser.submit(form, Map.of("username", subject, "claims", JSON.writeValueAsString(claims)));
        assertEquals(302, back.statusCode(), back.body());
        return Browser.location(back);
    }

    static Map<String, Object> email(String address, boolean verified) {
        return Map.of("email", address, "email_verified", verified);
    }

    static JsonNode user(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
        return JSON.readTree(answer.body()).path("user");
    }
}
