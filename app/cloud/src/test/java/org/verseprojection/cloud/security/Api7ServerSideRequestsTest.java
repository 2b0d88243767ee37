package org.verseprojection.cloud.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.cloud.CloudConfig;
import org.verseprojection.cloud.config.ConfigException;
import org.verseprojection.cloud.config.Environment;

/// API7:2023, server side request forgery, and redirects that lead elsewhere. What the server asks by itself stands in
/// its configuration; what a client names is never fetched.
class Api7ServerSideRequestsTest {
    private static final Target TARGET = Target.shared();

    private static HttpResponse<String> leave(String target) throws Exception {
        return Target.send(TARGET.request(
                "/auth/sso?provider=garbage&redirect_uri=" + URLEncoder.encode(target, StandardCharsets.UTF_8)));
    }

    @Test
    void browsersAreSentToThisServerOrTheirOwnMachineAlone() throws Exception {
        for (String evil : List.of(
                "https://evil.example",
                "https://api.example.org.evil.example/",
                "https://api.example.org@evil.example/",
                "https://evil.example#@api.example.org/",
                "https://evil.example\\@api.example.org/",
                "https://api.example.org:8443/",
                "http://api.example.org/",
                "http://127.0.0.1.evil.example/",
                "http://127.0.0.1@evil.example/",
                "http://localhost.evil.example/",
                "http://0.0.0.0/",
                "http://169.254.169.254/latest/meta-data/",
                "http://[::ffff:a9fe:a9fe]/",
                "//evil.example/",
                "/\\evil.example",
                "javascript:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "verse://x",
                "http://localhost/\r\nSet-Cookie: a=b",
                "http://localhost/#fragment")) {
            HttpResponse<String> answer = leave(evil);
            assertEquals(422, answer.statusCode(), evil);
            assertTrue(answer.headers().firstValue("Location").isEmpty(), evil);
        }
    }

    @Test
    void whatAClientNamesIsNotFetched() throws Exception {
        HostileProvider provider = Target.provider();
        HttpResponse<String> answer =
                leave("http://127.0.0.1:" + provider.base().replaceAll(".*:", "") + "/fetched");
        assertEquals(302, answer.statusCode());
        assertTrue(
                answer.headers().firstValue("Location").orElse("").startsWith(provider.base() + "/garbage/authorize?"));
        Target.send(TARGET.request("/auth/sso?provider=" + provider.base() + "/fetched"));
        Target.send(TARGET.request("/auth/sso/callback?state=x&code=x&iss=" + provider.base() + "/fetched"));
        for (String header : List.of("X-Forwarded-Host", "X-Original-URL", "X-Rewrite-URL", "Forwarded", "Referer")) {
            Target.send(TARGET.request("/auth/sso?provider=garbage").header(header, provider.base() + "/fetched"));
        }
        assertFalse(provider.asked().contains("/fetched"), provider.asked().toString());
    }

    /// The address that browsers come back to is the configured one, whatever host a request names.
    @Test
    void theHostOfARequestLeadsNowhere() throws Exception {
        String answer = Raw.exchange(
                TARGET.port(),
                "GET /api/v1/auth/sso?provider=garbage HTTP/1.1|Host: evil.example|X-Forwarded-Host: evil.example|"
                        + "Connection: close||");
        assertEquals(302, Raw.status(answer));
        assertFalse(answer.contains("evil.example"), answer);
        assertTrue(answer.contains("https%3A%2F%2Fapi.example.org%2Fapi%2Fv1%2Fauth%2Fsso%2Fcallback"), answer);
    }

    @Test
    void issuersAreConfiguredAndSpokenToByHttps(@TempDir Path folder) {
        for (String issuer : List.of("http://issuer.example", "ftp://issuer.example", "file:///etc", "issuer")) {
            Environment environment = new Environment(Map.of(
                    "PUBLIC_ORIGIN", "https://api.example.org",
                    "SSO_PROVIDERS", "x",
                    "SSO_X_ISSUER", issuer,
                    "SSO_X_CLIENT_ID", "c"));
            assertThrows(ConfigException.class, () -> CloudConfig.from(environment, "127.0.0.1", 0, folder), issuer);
        }
    }
}
