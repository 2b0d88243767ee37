package org.verseprojection.cloud.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.cloud.CloudParts;
import org.verseprojection.cloud.TestServer;
import org.verseprojection.cloud.database.OneServer;
import org.verseprojection.cloud.shared.RedisServer;
import org.verseprojection.scripture.Scripture;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountSettingsTest {
    private TestServer server;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        server = TestServer.start(folder);
    }

    @AfterAll
    void end() {
        server.close();
    }

    private JsonNode put(UUID account, String body) throws Exception {
        HttpResponse<String> answer = server.put("/settings", account, body);
        assertEquals(200, answer.statusCode(), answer.body());
        JsonNode after = TestServer.json(answer);
        assertEquals(after, TestServer.json(server.get("/settings", account)), "what is read is what was answered");
        return after;
    }

    @Test
    void beginWithTheContractsDefaults() throws Exception {
        JsonNode settings = TestServer.json(server.get("/settings", server.account()));
        assertEquals("KJV", settings.path("bible_version").asString());
        assertEquals(24, settings.path("font_size").asInt());
        assertEquals("#FFFFFF", settings.path("text_color").asString());
        assertEquals("#000000", settings.path("bg_color").asString());
        assertEquals(0.7, settings.path("confidence_threshold").asDouble());
        assertTrue(settings.path("changed").isEmpty());
    }

    @Test
    void aFieldThatIsLeftOutStays() throws Exception {
        UUID account = server.account();
        put(account, "{\"bible_version\":\"WEB\",\"font_size\":30.0}");
        JsonNode after = put(account, "{\"bg_color\":\"#102030\"}");
        assertEquals("WEB", after.path("bible_version").asString());
        assertTrue(after.path("font_size").isIntegralNumber());
        assertEquals(30, after.path("font_size").asInt());
        assertEquals("#102030", after.path("bg_color").asString());
        assertFalse(after.path("changed").has("text_color"));
    }

    @Test
    void theNewestChangeOfAFieldWins() throws Exception {
        UUID account = server.account();
        put(account, timed(30, "2026-01-02T00:00:00Z"));
        assertEquals(
                30,
                put(account, timed(31, "2026-01-01T00:00:00Z"))
                        .path("font_size")
                        .asInt(),
                "older");
        assertEquals(
                30,
                put(account, timed(32, "2026-01-02T01:00:00+01:00"))
                        .path("font_size")
                        .asInt(),
                "as old");
        assertEquals(
                33,
                put(account, timed(33, "2026-01-02T00:00:00.001Z"))
                        .path("font_size")
                        .asInt(),
                "newer");
        assertEquals(34, put(account, "{\"font_size\":34}").path("font_size").asInt(), "now");
        assertEquals(
                34,
                put(account, timed(35, "2026-01-03T00:00:00Z"))
                        .path("font_size")
                        .asInt(),
                "before now");
        JsonNode only = put(account, "{\"changed\":{\"font_size\":\"2026-01-09T00:00:00Z\"}}");
        assertEquals(34, only.path("font_size").asInt(), "a time without a value changes nothing");
    }

    @Test
    void aTimeInTheFutureIsNow() throws Exception {
        UUID account = server.account();
        JsonNode after = put(account, timed(40, "2999-01-01T00:00:00Z"));
        Instant changed = Instant.parse(after.path("changed").path("font_size").asString());
        assertTrue(changed.isBefore(Instant.now().plus(Duration.ofSeconds(1))), changed.toString());
        assertEquals(41, put(account, "{\"font_size\":41}").path("font_size").asInt());
    }

    private static String timed(int size, String time) {
        return "{\"font_size\":" + size + ",\"changed\":{\"font_size\":\"" + time + "\"}}";
    }

    @Test
    void changesAtTheSameTimeLoseNothing() throws Exception {
        UUID account = server.account();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> changes = IntStream.range(0, 40)
                    .<Callable<Integer>>mapToObj(i -> () -> server.put(
                                    "/settings",
                                    account,
                                    i % 2 == 0
                                            ? timed(12 + i % 30, "2026-02-01T00:00:%02dZ".formatted(i))
                                            : "{\"confidence_threshold\":0.8" + i + "}")
                            .statusCode())
                    .toList();
            for (Future<Integer> each : threads.invokeAll(changes)) {
                assertEquals(200, each.get());
            }
        }
        JsonNode after = TestServer.json(server.get("/settings", account));
        assertEquals(12 + 38 % 30, after.path("font_size").asInt(), "the latest, whatever came last");
        assertTrue(after.path("confidence_threshold").asDouble() > 0.8);
    }

    @Test
    void whatIsNotAllowedIsRefusedAndChangesNothing() throws Exception {
        UUID account = server.account();
        for (String wrong : List.of(
                "{\"font_size\":11}",
                "{\"font_size\":49}",
                "{\"font_size\":20.5}",
                "{\"bible_version\":\"NIV\"}",
                "{\"text_color\":\"red\"}",
                "{\"bg_color\":\"#12345\"}",
                "{\"confidence_threshold\":0.69}",
                "{\"confidence_threshold\":0.91}",
                "{\"role\":\"admin\"}",
                "{\"font_size\":20,\"changed\":{\"font_size\":\"yesterday\"}}",
                "{}")) {
            assertEquals(422, server.put("/settings", account, wrong).statusCode(), wrong);
        }
        assertTrue(TestServer.json(server.get("/settings", account))
                .path("changed")
                .isEmpty());
        assertEquals(401, server.get("/settings", UUID.randomUUID()).statusCode(), "the account is gone");
    }

    @Test
    void aChangeIsKnownOnOtherNodesAtOnce(@TempDir Path folder) throws Exception {
        String database = OneServer.freshDatabase();
        try (RedisServer redis = new RedisServer(folder)) {
            Map<String, String> environment = Map.of(
                    "DATABASE_URL",
                    database,
                    "REDIS_URL",
                    "redis://127.0.0.1:" + redis.port(),
                    "LIMIT_ACCOUNT",
                    "1000000");
            CloudParts parts = new CloudParts(Scripture.load());
            try (TestServer one = TestServer.start(folder, environment, parts);
                    TestServer two = TestServer.start(folder, environment, parts)) {
                UUID account = one.account();
                // Without word it would be known after 30 s.
                long until = System.nanoTime() + Duration.ofSeconds(28).toNanos();
                assertEquals("KJV", preferred(two, account));
                do { // word is lost where Redis is slow for a moment: then it comes with the next change
                    one.put("/settings", account, "{\"bible_version\":\"WEB\"}");
                    Thread.sleep(50);
                    assertTrue(System.nanoTime() < until, "word of a change does not come");
                } while (preferred(two, account).equals("KJV"));
            }
        }
    }

    /// The translation that a search finds in, as the node remembers it.
    private static String preferred(TestServer node, UUID account) throws Exception {
        HttpResponse<String> found = node.post("/verses/search", account, "{\"query\":\"John 3:16\"}");
        assertEquals(200, found.statusCode(), found.body());
        return TestServer.json(found).at("/data/0/version").asString();
    }
}
