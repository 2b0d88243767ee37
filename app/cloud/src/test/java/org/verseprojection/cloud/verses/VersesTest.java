package org.verseprojection.cloud.verses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.cloud.TestServer;
import org.verseprojection.domain.Translation;
import org.verseprojection.domain.VerseIds;
import org.verseprojection.domain.VerseRef;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VersesTest {
    private TestServer server;
    private UUID account;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        server = TestServer.start(folder);
        account = server.account();
        while (server.post("/verses/search", account, "{\"query\":\"grace\"}").statusCode() == 503) {
            Thread.onSpinWait(); // each waits two seconds for the texts
        }
    }

    @AfterAll
    void end() {
        server.close();
    }

    private List<String> found(String query, String rest) throws Exception {
        HttpResponse<String> answer =
                server.post("/verses/search", account, "{\"query\":\"" + query + "\"" + rest + "}");
        assertEquals(200, answer.statusCode(), answer.body());
        return references(TestServer.json(answer));
    }

    private static List<String> references(JsonNode page) {
        return page.path("data")
                .valueStream()
                .map(row -> row.path("reference").asString())
                .toList();
    }

    @Test
    void findsByReference() throws Exception {
        HttpResponse<String> answer = server.post("/verses/search", account, "{\"query\":\"John 3:16\"}");
        JsonNode row = TestServer.json(answer).path("data").path(0);
        assertEquals(
                VerseIds.of(Translation.KJV, VerseRef.ofOsis("John.3.16")).toString(),
                row.path("verse_id").asString());
        assertEquals("John 3:16", row.path("reference").asString());
        assertEquals("KJV", row.path("version").asString());
        assertTrue(row.path("text").asString().startsWith("For God so loved the world"));
        assertEquals(List.of("Philippians 4:6", "Philippians 4:7"), found("Phil 4:6-7", ""));
        assertEquals(10, found("Psalm 23-24", "").size());
        assertEquals(List.of("Psalm 23:1", "Psalm 23:2"), found("ps 23", "").subList(0, 2));
        assertEquals(List.of("John 3:16", "Romans 5:8"), found("Jn 3:16; Rom 5.8", ""));
    }

    @Test
    void findsByWordsInEitherVersion() throws Exception {
        assertEquals("John 3:16", found("God so loved", "").getFirst());
        assertTrue(found("god loves the world", "").contains("1 John 4:9")
                || found("god loves the world", "").contains("John 3:16"));
        assertEquals("Exodus 3:14", found("I AM THAT I AM", "").getFirst());
        assertEquals(
                "Psalm 23:1",
                found("yahweh is my shepherd", ",\"version\":\"WEB\"").getFirst());
        assertTrue(found("job patience", "").contains("James 5:11"), "words, though Job is a book");
        assertTrue(found("valley shadow zeppelin", "").contains("Psalm 23:4"), "any of the words where not all");
        assertEquals(List.of(), found("zeppelin", ""));
        assertEquals(10, found("the", "").size());
    }

    @Test
    void wordsCannotBreakTheQuery() throws Exception {
        for (String query :
                List.of("' OR 1=1 --", "a & | ! (", "\\\"unclosed", "%_\\\\", "\\ud83d\\ude00", "<->", "John 3:99")) {
            HttpResponse<String> answer = server.post("/verses/search", account, "{\"query\":\"" + query + "\"}");
            assertEquals(200, answer.statusCode(), query + ": " + answer.body());
        }
        assertEquals(
                422, server.post("/verses/search", account, "{\"query\":\" \"}").statusCode());
        assertEquals(
                422,
                server.post("/verses/search", account, "{\"query\":\"" + "a".repeat(100) + "\"}")
                        .statusCode());
        assertEquals(
                401,
                server.send("POST", "/verses/search", "", java.util.Optional.of("{\"query\":\"a\"}"))
                        .statusCode());
    }

    @Test
    void answersPlaces() throws Exception {
        HttpResponse<String> one = server.get("/verses/John.3.16", account);
        assertEquals(List.of("John 3:16"), references(TestServer.json(one)));
        String tag = one.headers().firstValue("ETag").orElseThrow();
        assertTrue(one.headers().firstValue("Cache-Control").orElseThrow().startsWith("private"));
        HttpResponse<String> again = server.get("/verses/John.3.16", account, "If-None-Match", tag);
        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
        assertEquals(
                200,
                server.get("/verses/John.3.17", account, "If-None-Match", tag).statusCode());
        JsonNode run = TestServer.json(server.get("/verses/Mal.4.6-Matt.1.2?version=WEB", account));
        assertEquals(List.of("Malachi 4:6", "Matthew 1:1", "Matthew 1:2"), references(run));
        assertEquals(3, run.path("meta").path("count").asInt());
        assertEquals(
                200,
                TestServer.json(server.get("/verses/Gen.1.1-Gen.8.16", account))
                        .path("data")
                        .size());
    }

    @Test
    void refusesPlacesThatAreNone() throws Exception {
        for (String none :
                List.of("John.3.99", "John.22.1", "Foo.1.1", "John.3.16-John.3.99", "John.3.16-John.3.1", "John.0.0")) {
            assertEquals(404, server.get("/verses/" + none, account).statusCode(), none);
        }
        HttpResponse<String> absent = server.get("/verses/Luke.17.36?version=WEB", account);
        assertEquals(404, absent.statusCode());
        assertTrue(absent.body().contains("Luke 17:36 is not in the WEB"));
        assertEquals(
                List.of("Luke 17:35", "Luke 17:37"),
                references(TestServer.json(server.get("/verses/Luke.17.35-Luke.17.37?version=WEB", account))));
        assertEquals(422, server.get("/verses/Gen.1.1-Gen.9.1", account).statusCode());
        assertEquals(422, server.get("/verses/john", account).statusCode());
        assertEquals(422, server.get("/verses/John.3.16?version=NIV", account).statusCode());
    }

    @Test
    void showsTheVersionThatTheAccountHasSet() throws Exception {
        UUID other = server.account();
        assertTrue(server.get("/verses/Ps.23.1", other).body().contains("The LORD"));
        assertEquals(
                200,
                server.put("/settings", other, "{\"bible_version\":\"WEB\"}").statusCode());
        assertTrue(server.get("/verses/Ps.23.1", other).body().contains("Yahweh"));
        assertTrue(server.get("/verses/Ps.23.1?version=KJV", other).body().contains("The LORD"));
        assertTrue(server.post("/verses/search", other, "{\"query\":\"Ps 23:1\"}")
                .body()
                .contains("Yahweh"));
        assertEquals(401, server.get("/verses/Ps.23.1", UUID.randomUUID()).statusCode(), "the account is gone");
    }

    @Test
    void theTableHoldsBothTexts() throws Exception {
        long rows = server.database()
                .shared(handle -> handle.createQuery("SELECT count(*) FROM bible")
                        .mapTo(Long.class)
                        .one());
        assertEquals(31_102 + 31_098, rows);
        List<String> texts = server.database()
                .shared(handle -> handle.createQuery(
                                "SELECT text FROM bible WHERE book = 'John' AND chapter = 3 AND verse = 16 ORDER BY version")
                        .mapTo(String.class)
                        .list());
        assertTrue(texts.getFirst().contains("only begotten Son"));
        assertEquals(2, texts.size());
    }

    @Test
    void theTableIsFilledAgainOnlyWhereTheTextsHaveChanged() throws Exception {
        VerseCatalogue catalogue = new VerseCatalogue(org.verseprojection.scripture.Scripture.load());
        BibleTable table = new BibleTable(server.database(), catalogue);
        assertEquals(0, table.fill());
        server.database().maintain(handle -> handle.execute("UPDATE contents SET digest = 'old' WHERE name = 'bible'"));
        // Two nodes that start at once: one writes, one waits.
        long written = Stream.of(table, new BibleTable(server.database(), catalogue))
                .parallel()
                .mapToLong(VersesTest::filled)
                .sum();
        assertEquals(31_102 + 31_098, written);
        assertEquals("John 3:16", found("God so loved the world", "").getFirst());
    }

    private static long filled(BibleTable table) {
        try {
            return table.fill();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
