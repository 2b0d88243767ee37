package org.verseprojection.cloud.feedback;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.cloud.CloudParts;
import org.verseprojection.cloud.TestServer;
import org.verseprojection.domain.Translation;
import org.verseprojection.domain.VerseIds;
import org.verseprojection.domain.VerseRef;
import org.verseprojection.scripture.Scripture;

/// A server, and decisions for it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FeedbackScene {
    static final UUID JOHN = VerseIds.of(Translation.KJV, VerseRef.ofOsis("John.3.16"));
    TestServer server;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        // For ever: tests have rows of years ago.
        Map<String, String> kept = Map.of("FEEDBACK_RETENTION_MONTHS", "0");
        server = TestServer.start(folder, kept, new CloudParts(Scripture.load()));
    }

    @AfterAll
    void end() {
        server.close();
    }

    static String row(UUID verse, double confidence, String more) {
        return """
                {"transcription":"God so loved","selected_verse_id":"%s",
                 "top_matches":[{"verse_id":"%s","confidence":%s}]%s}""".formatted(verse, verse, confidence, more);
    }

    static String named(UUID id, UUID device, String time) {
        return row(JOHN, 0.9, ",\"id\":\"" + id + "\",\"device\":\"" + device + "\",\"timestamp\":\"" + time + "\"");
    }

    static String timed(String time) {
        return row(JOHN, 0.9, ",\"timestamp\":\"" + time + "\"");
    }

    void synced(UUID account, int count, List<String> rows) throws Exception {
        HttpResponse<String> answer = server.post("/sync/feedback", account, "[" + String.join(",", rows) + "]");
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals("success", TestServer.json(answer).path("status").asString());
        assertEquals(count, TestServer.json(answer).path("synced").asInt());
    }

    long stored(UUID account) {
        return count(account, "feedback");
    }

    long count(UUID account, String table) {
        return server.database()
                .as(
                        account,
                        handle -> handle.createQuery("SELECT count(*) FROM " + table)
                                .mapTo(Long.class)
                                .one());
    }
}
