package org.verseprojection.cloud.feedback;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What administrators get of it.
class FeedbackExportTest extends FeedbackScene {
    @Test
    void exportsForAdministratorsWithoutAccounts() throws Exception {
        UUID account = server.account();
        synced(
                account,
                2,
                List.of(
                        named(UUID.randomUUID(), UUID.randomUUID(), "1999-05-05T10:00:00.5Z"),
                        timed("1999-05-04T10:00:00Z")));
        String path = "/feedback/export?from=1999-05-04T10:00:00Z&until=1999-05-06T00:00:00Z";
        assertEquals(403, server.get(path, account).statusCode());
        HttpResponse<String> answer = server.send("GET", path, "admin-" + account, Optional.empty());
        assertEquals(200, answer.statusCode());
        assertEquals(
                "application/x-ndjson",
                answer.headers().firstValue("Content-Type").orElseThrow());
        List<String> lines = answer.body().lines().toList();
        assertEquals(
                List.of(
                        "{\"transcription\":\"God so loved\",\"selected_verse_id\":\"" + JOHN
                                + "\",\"top_matches\":[{\"verse_id\":\"" + JOHN
                                + "\",\"confidence\":0.9}],\"timestamp\":\"1999-05-04T10:00:00Z\"}",
                        "{\"transcription\":\"God so loved\",\"selected_verse_id\":\"" + JOHN
                                + "\",\"top_matches\":[{\"verse_id\":\"" + JOHN
                                + "\",\"confidence\":0.9}],\"timestamp\":\"1999-05-05T10:00:00.500Z\"}"),
                lines.stream().map(FeedbackExportTest::ordered).toList());
        assertEquals(
                1,
                server.send("GET", path.replace("05-06", "05-05"), "admin-" + account, Optional.empty())
                        .body()
                        .lines()
                        .count());
        assertEquals(
                422,
                server.send("GET", "/feedback/export?from=today", "admin-" + account, Optional.empty())
                        .statusCode());
    }

    private static String ordered(String line) {
        JsonNode row = org.verseprojection.cloud.http.Json.mapper().readTree(line);
        assertEquals(4, row.size());
        JsonNode match = row.path("top_matches").path(0);
        return "{\"transcription\":" + row.path("transcription") + ",\"selected_verse_id\":"
                + row.path("selected_verse_id")
                + ",\"top_matches\":[{\"verse_id\":" + match.path("verse_id") + ",\"confidence\":"
                + match.path("confidence")
                + "}],\"timestamp\":" + row.path("timestamp") + "}";
    }

    @Test
    void anExportOfManyRowsIsStreamed() throws Exception {
        UUID account = server.account();
        for (int batch = 0; batch < 4; batch++) {
            int hour = batch;
            synced(
                    account,
                    900,
                    IntStream.range(0, 900)
                            .mapToObj(i -> timed("1998-01-01T%02d:%02d:%02dZ".formatted(hour, i / 60, i % 60)))
                            .toList());
        }
        HttpResponse<String> answer = server.send(
                "GET",
                "/feedback/export?from=1998-01-01T00:00:00Z&until=1998-01-02T00:00:00Z",
                "admin-" + account,
                Optional.empty());
        List<String> times = answer.body()
                .lines()
                .map(line -> line.replaceAll(".*\"timestamp\":\"([^\"]*)\".*", "$1"))
                .toList();
        assertEquals(3_600, times.size());
        assertEquals(times.stream().sorted().toList(), times);
    }
}
