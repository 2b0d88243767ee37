package org.verseprojection.cloud.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.verseprojection.cloud.recognition.Scripted;
import org.verseprojection.cloud.recognition.audio.OggBytes;
import org.verseprojection.domain.Candidate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `POST /infer` over HTTP.
@Timeout(60)
class InferTest {
    private static Node node(Scripted parts, Duration budget) throws Exception {
        return new Node(
                CompletableFuture.completedFuture(parts),
                Node.config(),
                new MemorySessions(),
                _ -> Preferences.STANDARD,
                List.of(),
                budget);
    }

    private static HttpResponse<String> post(Node node, String key, String body) throws Exception {
        return Client.HTTP.send(
                HttpRequest.newBuilder(node.address("http", "/infer"))
                        .header("Content-Type", "application/json")
                        .header("X-Internal-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String body(byte[] audio, String format) {
        return "{\"audio\":\"" + Base64.getEncoder().encodeToString(audio) + "\",\"format\":\"" + format + "\"}";
    }

    @Test
    void soundIsAnsweredByVerses() throws Exception {
        Scripted parts = new Scripted();
        List<Candidate> twelve = new ArrayList<>();
        twelve.add(Scripted.offer("Phil.4.6-Phil.4.7", 0.9));
        twelve.add(Scripted.offer("Phil.4.6", 0.8));
        for (int verse = 1; verse <= 8; verse++) {
            twelve.add(Scripted.offer("Gen.1." + verse, 0.1));
        }
        parts.offers.set(twelve);
        try (Node node = node(parts, Duration.ofSeconds(20))) {
            for (String format : List.of("opus", "pcm16")) {
                byte[] audio = format.equals("opus") ? OggBytes.of(Scripted.speech(3)) : Client.pcm(Scripted.speech(3));
                HttpResponse<String> answer = post(node, "inside", body(audio, format));
                assertEquals(200, answer.statusCode(), answer.body());
                JsonNode read = new JsonMapper().readTree(answer.body());
                assertEquals(
                        "for God so loved the world", read.path("transcription").asString());
                assertEquals(9, read.path("matches").size(), "no verse twice");
                assertEquals(
                        "Philippians 4:6–7",
                        read.path("matches").get(0).path("reference").asString());
                String text = read.path("matches").get(0).path("text").asString();
                assertTrue(text.startsWith("Be careful for nothing") && text.endsWith("Christ Jesus."), text);
            }
            assertEquals(403, post(node, "outside", body(new byte[2], "pcm16")).statusCode());
        }
    }

    @Test
    void badSoundIsRefused() throws Exception {
        try (Node node = node(new Scripted(), Duration.ofSeconds(20))) {
            for (String body : List.of(
                    body(new byte[] {1, 2, 3}, "opus"),
                    body(new byte[3], "pcm16"),
                    "{\"audio\":\"****\"}",
                    "{\"audio\":\"\"}",
                    "{\"audio\":\"AAAAAAAA\",\"format\":\"mp3\"}",
                    "{}")) {
                HttpResponse<String> answer = post(node, "inside", body);
                assertEquals(422, answer.statusCode(), body);
                assertTrue(answer.body().startsWith("{\"error\":{\"code\":\"invalid\""), answer.body());
            }
            assertEquals(
                    200, post(node, "inside", body(new byte[1 << 20], "pcm16")).statusCode());
            assertEquals(
                    413,
                    post(node, "inside", body(new byte[(1 << 20) + 9000], "pcm16"))
                            .statusCode());
        }
    }

    @Test
    void afterItsBudgetTheAnswerIsEmpty() throws Exception {
        Scripted parts = new Scripted();
        Semaphore permits = new Semaphore(0);
        parts.script.set(_ -> {
            permits.acquireUninterruptibly();
            return "too late";
        });
        try (Node node = node(parts, Duration.ofMillis(300))) {
            HttpResponse<String> answer = post(node, "inside", body(Client.pcm(Scripted.speech(3)), "pcm16"));
            assertEquals(200, answer.statusCode());
            assertEquals("{\"matches\":[]}", answer.body());
            permits.release(1000);
        }
        try (Node loading = new Node(new CompletableFuture<>())) {
            assertEquals(
                    "{\"matches\":[]}",
                    post(loading, "inside", body(Client.pcm(Scripted.speech(3)), "pcm16"))
                            .body());
        }
        Scripted failing = new Scripted();
        failing.script.set(_ -> {
            throw new IllegalStateException("it cannot");
        });
        try (Node node = node(failing, Duration.ofSeconds(20))) {
            assertEquals(
                    "{\"matches\":[]}",
                    post(node, "inside", body(Client.pcm(Scripted.speech(3)), "pcm16"))
                            .body());
        }
    }
}
