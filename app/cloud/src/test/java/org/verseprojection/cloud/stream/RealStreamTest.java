package org.verseprojection.cloud.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.verseprojection.cloud.recognition.audio.OggBytes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The sample service through the WebSocket, with the real models.
@Timeout(600)
class RealStreamTest {
    private static Node node;
    private static FrameSchemas schemas;

    @BeforeAll
    static void load() throws Exception {
        schemas = FrameSchemas.read();
        StreamConfig unhurried = new StreamConfig(
                Duration.ofMinutes(30),
                Duration.ofMinutes(1),
                Duration.ofMillis(50),
                Duration.ofMinutes(2),
                4,
                100,
                Duration.ofSeconds(5));
        node = new Node(
                CompletableFuture.completedFuture(RealParts.shared()),
                unhurried,
                new MemorySessions(),
                _ -> Preferences.STANDARD,
                List.of(),
                Duration.ofMinutes(2));
    }

    @AfterAll
    static void close() {
        node.close();
    }

    /// 13 to 25 s: Psalm 23:1 to 3, in Opus, 5 s of sound every 2 s, over a lost connection.
    @Test
    void hearsAPsalmInOverlappingOpusOverALostConnection() throws Exception {
        float[] sound = RealParts.service(13, 26);
        String token = node.account();
        Set<String> offered = new LinkedHashSet<>();
        StringBuilder said = new StringBuilder();
        Client client = Client.open(node, schemas, token, "");
        for (int from = 0, seq = 0; from + 5 <= 13; from += 2, seq++) {
            if (seq == 2) {
                String session = client.id();
                client.close();
                client = Client.open(node, schemas, token, "?session=" + session);
                assertEquals(session, client.id());
            }
            client.send(
                    seq,
                    from * 1000L,
                    "opus",
                    OggBytes.of(Arrays.copyOfRange(sound, from * 16_000, (from + 5) * 16_000)));
            JsonNode matches = client.next("matches");
            assertEquals(seq, matches.path("seq").asInt());
            matches.path("matches")
                    .forEach(each -> offered.add(each.path("reference").asString()));
            said.append(matches.path("transcription").asString()).append(' ');
        }
        client.close();
        assertTrue(offered.containsAll(Set.of("Psalm 23:2", "Psalm 23:3")), offered + ": " + said);
        assertTrue(said.toString().contains("shepherd"), said.toString());
    }

    @Test
    void infersAQuotationFromOnePiece() throws Exception {
        byte[] audio = OggBytes.of(RealParts.service(65.2, 70.2));
        HttpResponse<String> answer = Client.HTTP.send(
                HttpRequest.newBuilder(node.address("http", "/infer"))
                        .header("Content-Type", "application/json")
                        .header("X-Internal-Key", "inside")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"audio\":\"" + Base64.getEncoder().encodeToString(audio) + "\"}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        JsonNode first =
                new JsonMapper().readTree(answer.body()).path("matches").path(0);
        assertEquals("Philippians 4:7", first.path("reference").asString(), answer.body());
        assertTrue(node.hearing.figures().workPerSecond() > 0);
    }
}
