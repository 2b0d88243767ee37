package org.verseprojection.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.cloud.config.ConfigException;
import org.verseprojection.cloud.config.Environment;
import org.verseprojection.cloud.http.ContractCheck;
import org.verseprojection.cloud.http.ContractFuzz;
import org.verseprojection.cloud.http.Json;
import org.verseprojection.scripture.Scripture;

/// The whole server against the contract.
class CloudServerContractTest {
    /// Operations that this server does not have yet; each is taken off when it has.
    private static final Set<String> NOT_YET = Set.of("GET /stream");

    private static final String KEY = "0123456789abcdef0123";
    private static final int TIMES = 15;

    @TempDir
    private static Path folder;

    private static CloudServer server;
    private static HttpClient client;
    private static URI base;

    @BeforeAll
    static void start() throws Exception {
        CloudConfig config = CloudConfig.from(
                new Environment(Map.of(
                        "INTERNAL_KEY",
                        KEY,
                        "LIMIT_ACCOUNT",
                        "1000000",
                        "LIMIT_SIGN_IN",
                        "1000000",
                        "LIMIT_ADDRESS",
                        "1000000")),
                "127.0.0.1",
                0,
                folder);
        server = CloudServer.start(config, new CloudParts(Scripture.load()));
        client = HttpClient.newHttpClient();
        base = URI.create("http://127.0.0.1:" + server.address().getPort() + "/api/v1");
    }

    @AfterAll
    static void stop() {
        client.shutdownNow();
        server.close();
    }

    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /// Until they are loaded a search is answered 503, which is no failure that is looked for here.
    private static void awaitTexts(String token) throws Exception {
        HttpRequest search = HttpRequest.newBuilder(URI.create(base + "/verses/search"))
                .header("Content-Type", "application/json")
                .header("Authorization", token)
                .POST(BodyPublishers.ofString("{\"query\":\"grace\"}"))
                .build();
        while (client.send(search, BodyHandlers.discarding()).statusCode() == 503) {
            Thread.sleep(20);
        }
    }

    @Test
    void noRequestMakesItFail() throws Exception {
        Map<String, String> headers = new HashMap<>(Map.of("X-Internal-Key", KEY));
        HttpResponse<String> registered = client.send(
                HttpRequest.newBuilder(URI.create(base + "/auth/register"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(
                                "{\"email\":\"fuzz@example.org\",\"password\":\"correct horse battery staple\"}"))
                        .build(),
                BodyHandlers.ofString());
        if (registered.statusCode() == 201) {
            headers.put(
                    "Authorization",
                    "Bearer "
                            + Json.mapper()
                                    .readTree(registered.body())
                                    .path("token")
                                    .asString());
            awaitTexts(headers.get("Authorization"));
        }
        HttpClient still = client;
        ContractFuzz fuzz = new ContractFuzz(still, base, headers, 7);
        List<String> operations = new ArrayList<>(new ContractCheck().operations());
        operations.remove("GET /stream");
        Set<String> absent = new TreeSet<>(Set.of("GET /stream"));
        for (String operation : operations) {
            if (NOT_YET.contains(operation)) {
                String path = operation.substring(operation.indexOf(' ') + 1).replaceAll("\\{.*}", "John.3.16");
                if (get(path).statusCode() == 404) {
                    absent.add(operation);
                }
            } else {
                fuzz.ask(operation, TIMES);
            }
        }
        assertEquals(List.of(), fuzz.wrong());
        assertEquals(new TreeSet<>(NOT_YET), absent, "what is served belongs on the list no longer");
    }

    @Test
    void figuresAreForTheInternalNetwork() throws Exception {
        assertEquals(403, get("/metrics").statusCode());
        assertEquals(403, get("/metrics", "X-Internal-Key", KEY + "x").statusCode());
        get("/health/live");
        HttpResponse<String> metrics;
        String counted = "route=\"/health/live\",status=\"200\"";
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        do { // a request is counted after its answer
            metrics = get("/metrics", "X-Internal-Key", KEY);
            assertEquals(200, metrics.statusCode());
        } while (!metrics.body().contains(counted) && System.nanoTime() < until);
        for (String name : List.of(
                "jvm_memory_used_bytes",
                "database_connections_active",
                "http_server_requests_seconds_bucket",
                counted,
                "process_uptime_seconds")) {
            assertTrue(metrics.body().contains(name), name);
        }
    }

    @Test
    void plainHttpIsForLoopbackAddresses() throws Exception {
        for (String host : List.of("0.0.0.0", "192.0.2.1", "::", "example.org")) {
            Environment nothing = new Environment(Map.of());
            var refused = assertThrows(ConfigException.class, () -> CloudConfig.from(nothing, host, 0, folder));
            assertTrue(String.valueOf(refused.getMessage()).contains("TLS_KEYSTORE"));
            Environment proxied = new Environment(Map.of("BEHIND_PROXY", "true"));
            assertTrue(CloudConfig.from(proxied, host, 0, folder).web().behindProxy());
        }
        for (String host : List.of("127.0.0.1", "::1", "localhost")) {
            Environment nothing = new Environment(Map.of());
            assertEquals(host, CloudConfig.from(nothing, host, 0, folder).web().host());
        }
    }

    @Test
    void theSummaryHasNoSecret() throws Exception {
        Environment given = new Environment(Map.of(
                "DATABASE_URL", "postgresql://u:hidden1@h/d",
                "REDIS_URL", "redis://:hidden2@h",
                "INTERNAL_KEY", "hidden3hidden3hidden3",
                "TLS_KEYSTORE_PASSWORD", "hidden4"));
        CloudConfig config = CloudConfig.from(given, "127.0.0.1", 0, folder);
        assertFalse(config.toString().contains("hidden"), config.toString());
        assertEquals("(set)", config.summary().get("INTERNAL_KEY"));
    }

    /// Too many requests are refused with what a client needs to wait as long as it must.
    @Test
    void limitsHoldAndReadinessGoesFirst(@TempDir Path other) throws Exception {
        CloudConfig config = CloudConfig.from(
                new Environment(Map.of("LIMIT_ADDRESS", "5", "DRAIN_NOTICE_SECONDS", "5")), "127.0.0.1", 0, other);
        CloudServer small = CloudServer.start(config, new CloudParts(Scripture.load()));
        String at = "http://127.0.0.1:" + small.address().getPort() + "/api/v1";
        ContractCheck check = new ContractCheck();
        HttpRequest docs = HttpRequest.newBuilder(URI.create(at + "/docs")).build();
        for (int i = 0; i < 5; i++) {
            HttpResponse<String> answer = client.send(docs, BodyHandlers.ofString());
            assertEquals(200, answer.statusCode());
            assertEquals("5", answer.headers().firstValue("RateLimit-Limit").orElse(""));
            assertEquals(
                    Integer.toString(4 - i),
                    answer.headers().firstValue("RateLimit-Remaining").orElse(""));
        }
        HttpResponse<String> refused = check.check(client.send(docs, BodyHandlers.ofString()));
        assertEquals(429, refused.statusCode());
        int wait = Integer.parseInt(refused.headers().firstValue("Retry-After").orElse("0"));
        assertTrue(wait >= 1 && wait <= 12, "wait " + wait);
        HttpRequest ready =
                HttpRequest.newBuilder(URI.create(at + "/health/ready")).build();
        for (int i = 0; i < 10; i++) {
            assertEquals(200, client.send(ready, BodyHandlers.ofString()).statusCode());
        }
        Thread closing = Thread.ofVirtual().start(small::close);
        int status = 200;
        while (status == 200) {
            status = client.send(ready, BodyHandlers.ofString()).statusCode();
        }
        assertEquals(503, status);
        closing.join();
    }
}
