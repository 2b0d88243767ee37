package org.verseprojection.cloud.feedback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.verseprojection.cloud.TestServer;
import org.verseprojection.domain.Translation;
import org.verseprojection.domain.VerseIds;
import org.verseprojection.domain.VerseRef;
import tools.jackson.databind.JsonNode;

/// What is taken, once and no more, and how long it is kept.
class FeedbackTest extends FeedbackScene {
    private static final UUID ABSENT = VerseIds.of(Translation.WEB, VerseRef.ofOsis("Luke.17.36"));

    @Test
    void storesOneSelection() throws Exception {
        UUID account = server.account();
        HttpResponse<String> answer = server.post("/feedback", account, row(JOHN, 0.92, ""));
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals("{\"status\":\"success\"}", answer.body());
        assertEquals(1, stored(account));
        assertEquals(200, server.post("/feedback", account, row(JOHN, 0.92, "")).statusCode());
        assertEquals(2, stored(account), "without a time each is a selection of its own");
        assertEquals(
                200, server.post("/feedback", account, row(ABSENT, 0.92, "")).statusCode());
    }

    @Test
    void aRowThatIsSentAgainIsStoredOnce() throws Exception {
        UUID account = server.account();
        UUID id = UUID.randomUUID();
        UUID device = UUID.randomUUID();
        String first = named(id, device, "2026-03-01T10:00:00Z");
        synced(account, 3, List.of(first, first, timed("2026-03-01T10:00:01Z")));
        synced(
                account,
                3,
                List.of(
                        named(id, device, "2026-05-01T10:00:00Z"), // whatever else it says
                        timed("2026-03-01T11:00:01+01:00"),
                        named(id, UUID.randomUUID(), "2026-03-01T10:00:00Z")));
        assertEquals(200, server.post("/feedback", account, first).statusCode());
        assertEquals(3, stored(account));
        UUID other = server.account();
        synced(other, 1, List.of(first));
        assertEquals(1, stored(other), "the same key of another account is another row");
    }

    @Test
    void atTheSameTimeToo() throws Exception {
        UUID account = server.account();
        UUID device = UUID.randomUUID();
        List<String> rows = new ArrayList<>(IntStream.range(0, 60)
                .mapToObj(i -> named(new UUID(7, i), device, "2026-03-01T10:00:00Z"))
                .toList());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> requests = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                // Overlapping and in different orders.
                List<String> some = new ArrayList<>(rows.subList(i, i + 40));
                if (i % 2 == 0) {
                    some = some.reversed();
                }
                String body = "[" + String.join(",", some) + "]";
                requests.add(() -> server.post("/sync/feedback", account, body).statusCode());
            }
            for (Future<Integer> each : threads.invokeAll(requests)) {
                assertEquals(200, each.get());
            }
        }
        assertEquals(55, stored(account));
    }

    @Test
    void whatTheMatcherDidNotBelieveInIsDroppedAndCounted() throws Exception {
        UUID account = server.account();
        synced(account, 2, List.of(row(JOHN, 0.49, ""), row(JOHN, 0.5, "")));
        assertEquals(1, stored(account));
        String unoffered = "{\"transcription\":\"a\",\"selected_verse_id\":\"" + JOHN + "\",\"top_matches\":[]}";
        synced(account, 1, List.of(unoffered));
        assertEquals(2, stored(account));
        synced(account, 0, List.of());
    }

    @Test
    void oneWrongRowRefusesAllAndIsNamed() throws Exception {
        UUID account = server.account();
        UUID id = UUID.randomUUID();
        String unknown = row(UUID.randomUUID(), 0.9, ",\"id\":\"" + id + "\"");
        String zero = row(JOHN, 0.9, "").replace("God so", "God\\u0000so");
        String twice = row(JOHN, 0.9, "").replace("]", ",{\"verse_id\":\"" + JOHN + "\",\"confidence\":0.8}]");
        HttpResponse<String> answer = server.post(
                "/sync/feedback",
                account,
                "[" + String.join(",", row(JOHN, 0.9, ""), unknown, twice, timed("0000-01-01T00:00:00Z")) + "]");
        assertEquals(422, answer.statusCode());
        JsonNode details = TestServer.json(answer).path("error").path("details");
        assertEquals(
                List.of(1, 2, 3),
                details.valueStream().map(each -> each.path("index").asInt()).toList());
        assertEquals(id.toString(), details.path(0).path("id").asString());
        assertEquals(
                List.of("selected_verse_id", "top_matches.1.verse_id", "timestamp"),
                details.valueStream().map(each -> each.path("field").asString()).toList());
        JsonNode unsound = TestServer.json(
                        server.post("/sync/feedback", account, "[" + row(JOHN, 0.9, "") + "," + zero + "]"))
                .path("error")
                .path("details");
        assertEquals(1, unsound.path(0).path("index").asInt());
        assertEquals(0, stored(account), "none of them is stored");
        assertEquals(422, server.post("/feedback", account, unknown).statusCode());
        assertEquals(422, server.post("/feedback", account, zero).statusCode());
        String many = IntStream.range(0, 1000).mapToObj(i -> row(JOHN, 0.9, "")).collect(Collectors.joining(","));
        assertEquals(
                422, server.post("/sync/feedback", account, "[" + many + "]").statusCode());
        assertEquals(
                422,
                server.post("/feedback", account, row(JOHN, 0.9, "").replace("God so loved", "a".repeat(1000)))
                        .statusCode());
        assertEquals(
                401,
                server.post("/feedback", UUID.randomUUID(), row(JOHN, 0.9, "")).statusCode(),
                "the account is gone");
    }

    @Test
    void takesTheLargestBatchAndWhateverTimes() throws Exception {
        UUID account = server.account();
        List<String> rows = new ArrayList<>(IntStream.range(0, 996)
                .mapToObj(i -> timed("2026-0%d-01T10:%02d:%02dZ".formatted(1 + i % 9, i / 60, i % 60)))
                .toList());
        rows.addAll(List.of(
                timed("0999-01-01T00:00:00Z"), timed("1969-12-31T23:59:59.999Z"), timed("9999-12-31T23:59:59Z")));
        synced(account, 999, rows);
        assertEquals(999, stored(account));
    }

    @Test
    void monthsHavePartitionsAndOldOnesGo() throws Exception {
        UUID account = server.account();
        synced(account, 2, List.of(timed("2025-12-10T10:00:00Z"), timed("2020-02-10T10:00:00Z")));
        assertFalse(partitions().contains("feedback_2025_12"));
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), java.time.ZoneOffset.UTC);
        new FeedbackUpkeep(server.database(), new FeedbackConfig(0), clock).run();
        List<String> partitions = partitions();
        assertTrue(
                partitions.containsAll(
                        List.of("feedback_2025_12", "feedback_2026_10", "feedback_2027_02", "feedback_rest")),
                partitions.toString());
        assertEquals(2, stored(account), "the late row was moved, not lost");
        synced(account, 1, List.of(timed("2025-12-10T10:00:00Z")));
        assertEquals(2, stored(account));
        new FeedbackUpkeep(server.database(), new FeedbackConfig(12), clock).run();
        assertEquals(1, stored(account), "within a year");
        new FeedbackUpkeep(server.database(), new FeedbackConfig(3), clock).run();
        assertEquals(0, stored(account));
        assertFalse(partitions().contains("feedback_2025_12"));
        assertEquals(0, count(account, "feedback_seen"));
    }

    private List<String> partitions() throws Exception {
        return server.database()
                .maintain(handle -> handle.createQuery(
                                "SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = 'feedback'::regclass")
                        .mapTo(String.class)
                        .list());
    }
}
