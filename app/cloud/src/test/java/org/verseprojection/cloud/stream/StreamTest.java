package org.verseprojection.cloud.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.verseprojection.cloud.recognition.HearingParts;
import org.verseprojection.cloud.recognition.Scripted;
import org.verseprojection.cloud.recognition.audio.OggBytes;
import org.verseprojection.domain.Translation;
import org.verseprojection.domain.VerseIds;
import org.verseprojection.domain.VerseRef;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The protocol, over real connections, with a recogniser that says what it is told.
@Timeout(60)
class StreamTest {
    private static FrameSchemas schemas;

    @BeforeAll
    static void readThePage() throws Exception {
        schemas = FrameSchemas.read();
    }

    @Test
    void soundInMatchesOut() throws Exception {
        try (Node node = Node.hearing(new Scripted());
                Client client = Client.open(node, schemas, node.account(), "")) {
            assertEquals(List.of("GET /stream 101"), node.answers);
            assertEquals("ready", client.session.path("recognition").asString());
            assertFalse(client.session.path("resumed").asBoolean());
            client.chunk(7, 0, Scripted.speech(2));
            JsonNode matches = client.next("matches");
            assertEquals(7, matches.path("seq").asInt());
            assertTrue(matches.path("transcription").asString().startsWith("for God so loved the"), matches.toString());
            assertEquals(2000, matches.path("heard_ms").asInt());
            assertEquals(2, matches.path("matches").size(), "1 John 4:9 is below the threshold of 0.7");
            JsonNode first = matches.path("matches").get(0);
            assertEquals(
                    VerseIds.of(Translation.KJV, VerseRef.ofOsis("John.3.16")).toString(),
                    first.path("verse_id").asString());
            assertEquals("John 3:16", first.path("reference").asString());
            assertTrue(first.path("text").asString().startsWith("For God so loved the world"));
            assertEquals(0.93, first.path("confidence").asDouble());
            client.send(8, 2000, "opus", OggBytes.of(Scripted.speech(2)));
            assertTrue(client.next("matches").path("heard_ms").asInt() > 3900);
            assertEquals(2, node.streams.figures().chunks());
            assertEquals(1, node.streams.figures().connections());
        }
    }

    @Test
    void theAccountsThresholdAndVersionCount() throws Exception {
        try (Node node = new Node(
                        Node.loaded(new Scripted()),
                        Node.config(),
                        new MemorySessions(),
                        _ -> new Preferences(Translation.WEB, 0.9),
                        List.of(),
                        Duration.ofSeconds(10));
                Client client = Client.open(node, schemas, node.account(), "")) {
            assertEquals(0.9, client.session.path("confidence_threshold").asDouble());
            client.chunk(1, 0, Scripted.speech(2));
            JsonNode matches = client.next("matches").path("matches");
            assertEquals(1, matches.size());
            assertEquals("WEB", matches.get(0).path("version").asString());
            assertEquals(
                    VerseIds.of(Translation.WEB, VerseRef.ofOsis("John.3.16")).toString(),
                    matches.get(0).path("verse_id").asString());
        }
    }

    /// 5 s of sound every 2 s: the recogniser reads each sample of the overlap in one window after the other, but the
    /// stream is as long as what was said.
    @Test
    void overlapIsNotHeardTwice() throws Exception {
        Scripted parts = new Scripted();
        try (Node node = Node.hearing(parts);
                Client client = Client.open(node, schemas, node.account(), "")) {
            for (int i = 0; i < 4; i++) {
                client.chunk(i, 2000L * i, Scripted.speech(5));
                assertEquals(
                        5000 + 2000 * i, client.next("matches").path("heard_ms").asInt());
            }
            client.chunk(4, 1000, Scripted.speech(2));
            JsonNode old = client.next("matches");
            assertEquals(11_000, old.path("heard_ms").asInt());
            assertEquals(0, old.path("matches").size());
            int longest = parts.windows().stream().mapToInt(each -> each).max().orElseThrow();
            assertTrue(longest <= 11 * 16_000, "no window is longer than what was said: " + longest);
            client.chunk(5, 60_000, Scripted.speech(2));
            assertEquals(62_000, client.next("matches").path("heard_ms").asInt(), "a gap is a gap");
        }
    }

    @Test
    void badSoundAndBadFramesAreToldAndTheStreamGoesOn() throws Exception {
        try (Node node = Node.hearing(new Scripted());
                Client client = Client.open(node, schemas, node.account(), "")) {
            client.send(3, 0, "opus", new byte[] {1, 2, 3});
            JsonNode invalid = client.next("error");
            assertEquals("invalid_audio", invalid.path("code").asString());
            assertEquals(3, invalid.path("seq").asInt());
            List<String> wrong = List.of(
                    "",
                    "nothing",
                    "[]",
                    "{\"event\":\"sing\",\"data\":{}}",
                    "{\"event\":\"audio_chunk\"}",
                    "{\"event\":\"audio_chunk\",\"data\":{\"audio\":7}}",
                    "{\"event\":\"audio_chunk\",\"data\":{\"audio\":\"AAAA\",\"seq\":-1}}",
                    "{\"event\":\"audio_chunk\",\"data\":{\"audio\":\"AAAA\",\"seq\":1.5}}",
                    "{\"event\":\"audio_chunk\",\"data\":{\"audio\":\"AAAA\",\"format\":\"mp3\"}}",
                    "{\"event\":\"audio_chunk\",\"data\":{\"audio\":\"AAAA\",\"position_ms\":99999999999}}",
                    "{\"event\":\"audio_chunk\",\"data\":{\"audio\":\"AAAA\",\"church\":\"x\"}}",
                    "{\"event\":\"ping\",\"event\":\"ping\"}");
            for (String frame : wrong) {
                client.raw(frame);
                assertEquals("bad_frame", client.next("error").path("code").asString(), frame);
                assertFalse(schemas.allows(frame) && !frame.contains("\"ping\""), "the page refuses it too: " + frame);
            }
            client.raw("{\"event\":\"ping\"}");
            client.next("pong");
            client.chunk(4, 0, Scripted.speech(2));
            client.next("matches");
            for (int i = wrong.size(); i <= 20; i++) {
                client.raw("x");
            }
            assertEquals(1008, client.closed.get(20, TimeUnit.SECONDS));
        }
    }

    @Test
    void whoHasNoGoodTokenIsRefused() throws Exception {
        try (Node node = Node.hearing(new Scripted())) {
            assertEquals(401, Client.refusal(node, schemas, "stranger", ""));
            String token = node.account();
            assertEquals(422, Client.refusal(node, schemas, token, "?session=7"));
            while (node.answers.size() < 2) {
                Thread.sleep(2); // the observer is told after the client, of each on a thread of its own
            }
            assertEquals(Set.of("GET /stream 401", "GET /stream 422"), Set.copyOf(node.answers));
            try (Client _ = Client.open(node, schemas, token, "?session=" + UUID.randomUUID())) {
                WebSocket browser = Client.HTTP
                        .newWebSocketBuilder()
                        .subprotocols("bearer." + token)
                        .buildAsync(node.address("ws", "/stream"), new WebSocket.Listener() {})
                        .join();
                assertEquals("bearer." + token, browser.getSubprotocol());
                browser.abort();
            }
        }
    }

    @Test
    void aTokenThatRanOutEndsTheConnectionUnlessANewerOneCame() throws Exception {
        try (Node node = Node.hearing(new Scripted())) {
            String old = node.account();
            try (Client client = Client.open(node, schemas, old, "")) {
                client.raw("{\"event\":\"token\",\"data\":{\"token\":\"" + node.account() + "\"}}");
                assertEquals("unauthorized", client.next("error").path("code").asString(), "of another account");
                String newer = "newer";
                node.tokens.put(newer, node.tokens.get(old));
                client.raw("{\"event\":\"token\",\"data\":{\"token\":\"newer\"}}");
                client.next("renewed");
                node.tokens.remove(old);
                client.chunk(1, 0, Scripted.speech(2));
                client.next("matches");
                node.tokens.remove(newer);
                assertEquals("unauthorized", client.next("error").path("code").asString());
                assertEquals(4401, client.closed.get(20, TimeUnit.SECONDS));
            }
        }
    }

    @Test
    void aSessionIsTakenUpOnAnotherNodeAndByNobodyElse() throws Exception {
        Map<UUID, SessionState> shared = new ConcurrentHashMap<>();
        JsonMapper json = new JsonMapper();
        SessionStore store = new SessionStore() {
            @Override
            public Optional<SessionState> find(UUID session) {
                return Optional.ofNullable(shared.get(session));
            }

            @Override
            public void save(UUID session, SessionState state) {
                shared.put(session, json.readValue(json.writeValueAsString(state), SessionState.class));
            }
        };
        Scripted one = new Scripted();
        Scripted other = new Scripted();
        other.script.set(_ -> "that he gave his only begotten Son");
        List<String> read = new ArrayList<>();
        try (Node first = Node.hearing(one, Node.config(), store);
                Node second = Node.hearing(other, Node.config(), store)) {
            String token = first.account();
            second.tokens.putAll(first.tokens);
            String session;
            try (Client client = Client.open(first, schemas, token, "")) {
                session = client.id();
                client.chunk(1, 0, Scripted.speech(2));
                client.next("matches");
                client.chunk(2, 2000, new float[16_000]);
                client.next("matches");
            }
            assertEquals(403, Client.refusal(second, schemas, second.account(), "?session=" + session));
            try (Client client = Client.open(second, schemas, token, "?session=" + session)) {
                assertTrue(client.session.path("resumed").asBoolean());
                assertEquals(session, client.id());
                assertEquals(3000, client.session.path("heard_ms").asInt());
                client.chunk(3, 1000, Scripted.speech(4));
                assertEquals(5000, client.next("matches").path("heard_ms").asInt());
                store.find(UUID.fromString(session)).orElseThrow().words().forEach(word -> read.add(word.text()));
                assertTrue(
                        String.join(" ", read).startsWith("for God so loved the world that he gave"), read.toString());
                try (Client again = Client.open(second, schemas, token, "?session=" + session)) {
                    assertEquals(5000, again.session.path("heard_ms").asInt());
                    assertEquals(4409, client.closed.get(20, TimeUnit.SECONDS));
                }
            }
        }
    }

    @Test
    void nothingIsHeardUntilTheModelsAreThere() throws Exception {
        CompletableFuture<HearingParts> loading = new CompletableFuture<>();
        try (Node node = new Node(loading);
                Client client = Client.open(node, schemas, node.account(), "")) {
            assertEquals("loading", client.session.path("recognition").asString());
            client.chunk(1, 0, Scripted.speech(2));
            assertEquals(0, client.next("matches").path("matches").size());
            loading.complete(new Scripted());
            assertEquals("ready", client.next("status").path("recognition").asString());
            client.chunk(2, 2000, Scripted.speech(2));
            assertEquals(2, client.next("matches").path("matches").size());
        }
        try (Node node = new Node(CompletableFuture.failedFuture(new IllegalStateException("no models")));
                Client client = Client.open(node, schemas, node.account(), "")) {
            assertEquals("absent", client.session.path("recognition").asString());
        }
    }
}
