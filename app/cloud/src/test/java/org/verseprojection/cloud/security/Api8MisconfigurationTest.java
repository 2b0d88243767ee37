package org.verseprojection.cloud.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.cloud.CloudConfig;
import org.verseprojection.cloud.config.Environment;

/// API8:2023, security misconfiguration: headers, CORS, methods, addresses, what errors and logs say. TLS:
/// `ConnectionsTest`; plain HTTP: `CloudServerContractTest`; the image: `DeployTest`.
class Api8MisconfigurationTest {
    private static final Target TARGET = Target.shared();

    @Test
    void everyAnswerIsSealedOff() throws Exception {
        String token = TARGET.person().token();
        for (String path : List.of(
                "/settings",
                "/none",
                "/docs",
                "/docs/start.js",
                "/listen",
                "/openapi.json",
                "/auth/jwks.json",
                "/metrics",
                "/health/live",
                "/verses/John.3.16",
                "/auth/sso?provider=none")) {
            HttpResponse<String> answer = TARGET.get(path, token);
            Map<String, String> headers = new HashMap<>();
            answer.headers().map().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
            assertEquals("nosniff", headers.get("x-content-type-options"), path);
            assertEquals("no-referrer", headers.get("referrer-policy"), path);
            assertEquals("same-origin", headers.get("cross-origin-resource-policy"), path);
            String policy = headers.getOrDefault("content-security-policy", "");
            assertTrue(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), policy);
            assertFalse(policy.contains("unsafe") || policy.contains("*"), policy);
            assertFalse(headers.containsKey("server") || headers.containsKey("x-powered-by"), path);
        }
        // Behind a proxy that speaks TLS, and there alone.
        HttpResponse<String> secure = Target.send(TARGET.request("/docs").header("X-Forwarded-Proto", "https"));
        assertTrue(secure.headers().firstValue("Strict-Transport-Security").isPresent());
    }

    @Test
    void otherSitesPagesMayReadAndSendNothing() throws Exception {
        for (String origin : List.of("https://evil.example", "null", "https://api.example.org.evil.example")) {
            for (String path : List.of("/settings", "/auth/login", "/feedback", "/openapi.json")) {
                HttpResponse<String> preflight = Target.send(TARGET.request(path)
                        .header("Origin", origin)
                        .header("Access-Control-Request-Method", "POST")
                        .header("Access-Control-Request-Headers", "content-type, authorization")
                        .method("OPTIONS", BodyPublishers.noBody()));
                assertEquals(405, preflight.statusCode());
                HttpResponse<String> simple = Target.send(TARGET.request(path)
                        .header("Origin", origin)
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString("{}")));
                assertTrue(simple.statusCode() >= 400, path);
                for (HttpResponse<String> answer : List.of(preflight, simple)) {
                    assertTrue(answer.headers().map().keySet().stream()
                            .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-")));
                }
            }
        }
    }

    @Test
    void methodsThatTellOrTunnelAreRefused() throws Exception {
        for (String line : List.of(
                "TRACE /api/v1/docs HTTP/1.1",
                "TRACK /api/v1/docs HTTP/1.1",
                "DEBUG /api/v1/docs HTTP/1.1",
                "CONNECT 127.0.0.1:22 HTTP/1.1",
                "PROPFIND /api/v1/docs HTTP/1.1")) {
            String answer = Raw.exchange(TARGET.port(), line + "|Host: x|X-Secret: do-not-echo|Connection: close||");
            assertTrue(Set.of(400, 404, 405, 501).contains(Raw.status(answer)), answer);
            assertFalse(answer.contains("do-not-echo"), answer);
        }
    }

    /// What a proxy in front may read otherwise than this server does: it finds nothing, least of all what is closed.
    @Test
    void addressesAreTakenAsTheyStand() throws Exception {
        for (String path : List.of(
                "/api/v1/docs/../metrics",
                "/api/v1/./metrics",
                "/api/v1//metrics",
                "//api/v1/metrics",
                "/api/v1/%6detrics",
                "/api/v1/%2e%2e/v1/metrics",
                "/api/v1/docs/%2e%2e/metrics",
                "/api/v1/docs%2f..%2fmetrics",
                "/api/v1/metrics;x=1",
                "/api/v1/metrics/",
                "/api/v1/METRICS",
                "/api/v1/metrics%00",
                "/api/v1/metrics%20",
                "/api/v1\\metrics",
                "/api/v1/docs/..%5cmetrics",
                "/api/v1/docs/..%252fmetrics",
                "/api/v1/docs/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
                "/api/v1/listen/..%2fdocs",
                "/api/v1/..;/metrics",
                "/api/v1/%c0%ae%c0%ae/metrics")) {
            String answer = Raw.exchange(
                    TARGET.port(),
                    "GET " + path + " HTTP/1.1|Host: x|X-Internal-Key: " + Target.KEY + "|Connection: close||");
            assertTrue(Set.of(400, 404, 422).contains(Raw.status(answer)), path + ": " + answer);
            assertFalse(answer.contains("jvm_memory"), path);
        }
    }

    /// One request is one, also to a proxy that reads lengths otherwise. The second would be seen in the answer.
    @Test
    void requestsCannotBeSmuggled() throws Exception {
        String second = "GET /api/v1/auth/jwks.json HTTP/1.1|Host: x|Connection: close||";
        String post = "POST /api/v1/auth/login HTTP/1.1|Host: x|Content-Type: application/json|";
        for (String request : List.of(
                post + "Content-Length: 5|Transfer-Encoding: chunked||0||" + second,
                post + "Transfer-Encoding: chunked|Content-Length: 5||0||" + second,
                post + "Content-Length: 0|Content-Length: 80||" + second,
                post + "Content-Length: 0, 80||" + second,
                post + "Content-Length: +0||" + second,
                post + "Content-Length: -1||" + second,
                post + "Content-Length : 0||" + second,
                post + "Transfer-Encoding: xchunked||0||" + second,
                post + "Transfer-Encoding: chunked, identity||0||" + second,
                post + " Folded: x|Content-Length: 0||" + second,
                post + "Transfer-Encoding:\u000bchunked||0||" + second)) {
            String answer = Raw.exchange(TARGET.port(), request);
            assertTrue(Set.of(400, 501).contains(Raw.status(answer)), request + "\n" + answer);
            assertFalse(answer.contains("\"keys\""), request + "\n" + answer);
        }
        String noHost = Raw.exchange(TARGET.port(), "GET /api/v1/docs HTTP/1.1|Connection: close||");
        assertEquals(400, Raw.status(noHost));
    }

    @Test
    void errorsSayNothingOfTheInside() throws Exception {
        String token = TARGET.person().token();
        String end = " HTTP/1.1|Host: x|Connection: close||";
        for (String answer : List.of(
                TARGET.with("POST", "/feedback", token, "{").body(),
                TARGET.with("POST", "/feedback", token, "\u0000").body(),
                TARGET.with("POST", "/verses/search", token, "{\"query\":\"' OR 1=1; DROP TABLE users --\"}")
                        .body(),
                TARGET.get("/feedback/export?from=x", token).body(),
                TARGET.get("/verses/%27%22%3E%3Cscript%3E", token).body(),
                Raw.exchange(TARGET.port(), "GET /api/v1/%zz" + end),
                Raw.exchange(TARGET.port(), "GET /api/v1/docs HTTP/9.9|Host: x||"),
                Raw.exchange(TARGET.port(), "\u0016\u0003\u0001 not HTTP||"))) {
            for (String inside : List.of(
                    "Exception", "org.", "java.", "jetty", "at line", "SELECT", "PSQL", "tools.jackson", "<script>")) {
                assertFalse(answer.contains(inside), inside + " in " + answer);
            }
        }
        assertEquals(1, TARGET.number("SELECT count(*) FROM pg_tables WHERE tablename = 'users'"));
    }

    @Test
    void noSecretStandsInTheConfigurationsText(@TempDir Path folder) throws Exception {
        String key = "aGlkZGVuaGlkZGVuaGlkZGVuaGlkZGVuaGlkZGVuaGk=".substring(0, 43) + "=";
        CloudConfig config = CloudConfig.from(
                new Environment(Map.of(
                        "DATABASE_URL", "postgresql://u:hidden@h/d",
                        "REDIS_URL", "redis://:hidden@h",
                        "INTERNAL_KEY", "hiddenhiddenhidden",
                        "SMTP_URL", "smtps://u:hidden@mail.example.org",
                        "ADMIN_EMAILS", "hidden@example.org",
                        "PUBLIC_ORIGIN", "https://api.example.org",
                        "SSO_PROVIDERS", "x",
                        "SSO_X_ISSUER", "https://issuer.example",
                        "SSO_X_CLIENT_ID", "c",
                        "SSO_X_CLIENT_SECRET", "hidden")),
                "127.0.0.1",
                0,
                folder);
        assertFalse(config.toString().contains("hidden"), config.toString());
        CloudConfig keys = CloudConfig.from(
                new Environment(Map.of("KEY_ENCRYPTION_KEY", key, "BACKUP_KEY", key)), "127.0.0.1", 0, folder);
        assertFalse(keys.toString().contains(key.substring(0, 10)), keys.toString());
    }

    /// Everything that this process logs, at its finest and before anything is blotted out.
    @Test
    void logsKnowNobodyAndNothingThatWasSaid() throws Exception {
        Target.Person person = TARGET.person();
        String said = "said " + UUID.randomUUID();
        String wrong = "wrong " + UUID.randomUUID();
        TARGET.post("/auth/login", Target.credentials(person.email(), wrong));
        TARGET.post("/auth/register", Target.credentials(person.email(), Target.PASSWORD));
        TARGET.post("/auth/forgot", "{\"email\":\"" + person.email() + "\"}");
        HttpResponse<String> renewed = TARGET.post("/auth/refresh", "{\"token\":\"" + person.refresh() + "\"}");
        String next = Target.json(renewed).path("refresh_token").asString();
        TARGET.post("/auth/refresh", "{\"token\":\"" + next + "\"}");
        TARGET.post("/auth/refresh", "{\"token\":\"" + person.refresh() + "\"}");
        TARGET.with("POST", "/feedback", person.token(), Target.row(said, ""));
        TARGET.with("POST", "/feedback", person.token(), Target.row(said, ",\"" + said + "\":1"));
        TARGET.with("POST", "/verses/search", person.token(), "{\"query\":\"" + said + "\"}");
        TARGET.get("/verses/John.3.16?version=" + said.replace(' ', '+'), person.token());
        Target.send(TARGET.request("/none?email=" + person.email()).header("Cookie", "secret=" + said));
        Listener stream = Listener.open(TARGET, "", person.token());
        stream.next();
        for (String frame : List.of(
                "{\"event\":\"audio_chunk\",\"data\":{\"audio\":\"AAAA\",\"format\":\"pcm16\"}}",
                "{\"event\":\"token\",\"data\":{\"token\":\"" + person.token() + "\"}}",
                "{\"event\":\"" + said + "\"}",
                "no JSON: " + said)) {
            stream.send(frame);
            stream.next();
        }
        stream.close();
        // A request that fails inside, with all of its values at hand.
        TARGET.sql("ALTER TABLE feedback RENAME TO feedback_away");
        try {
            HttpResponse<String> failed = TARGET.with("POST", "/feedback", person.token(), Target.row(said, ""));
            assertEquals(500, failed.statusCode());
            assertFalse(failed.body().contains("feedback"), failed.body());
        } finally {
            TARGET.sql("ALTER TABLE feedback_away RENAME TO feedback");
        }
        List<String> lines = Target.logs().lines();
        assertTrue(lines.stream().anyMatch(line -> line.contains("POST /feedback failed")), lines.toString());
        for (String secret : List.of(
                person.email(),
                person.token(),
                person.refresh(),
                next,
                said,
                said.substring(5),
                wrong,
                Target.PASSWORD,
                Target.KEY,
                "198.18.")) {
            assertEquals(
                    List.of(),
                    lines.stream().filter(line -> line.contains(secret)).toList(),
                    secret);
        }
    }
}
