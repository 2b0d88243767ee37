package org.verseprojection.cloud.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
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

    private static CompletableFuture<HearingParts> loaded(HearingParts parts) {
        return CompletableFuture.completedFuture(parts);
    }

    private static Node node(HearingParts parts, StreamConfig config, SessionStore sessions) throws Exception {
        return new Node(loaded(parts), config, sessions, _ -> Preferences.STANDARD, List.of(), Duration.ofSeconds(10));
    }

    @Test
    void soundInMatchesOut() throws Exception {
        try (Node node = new Node(loaded(new Scripted()));
                Client client = Client.open(node, schemas, node.account(), "")) {
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
                        loaded(new Scripted()),
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
        try (Node node = new Node(loaded(parts));
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
        try (Node node = new Node(loaded(new Scripted()));
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
        try (Node node = new Node(loaded(new Scripted()))) {
            assertEquals(401, refusal(node, "stranger", ""));
            String token = node.account();
            assertEquals(422, refusal(node, token, "?session=7"));
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

    private static int refusal(Node node, String token, String query) {
        return assertThrows(Client.Refused.class, () -> Client.open(node, schemas, token, query)).status;
    }

    @Test
    void aTokenThatRanOutEndsTheConnectionUnlessANewerOneCame() throws Exception {
        try (Node node = new Node(loaded(new Scripted()))) {
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
        try (Node first = node(one, Node.config(), store);
                Node second = node(other, Node.config(), store)) {
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
            assertEquals(403, refusal(second, second.account(), "?session=" + session));
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

    /// While a frame is in work the next is not read; pings of the WebSocket are not lost by that.
    @Test
    void aFastClientIsHeldUpByItself() throws Exception {
        Scripted parts = new Scripted();
        Semaphore permits = new Semaphore(0);
        parts.script.set(_ -> {
            permits.acquireUninterruptibly();
            return "for God so loved the world";
        });
        try (Node node = new Node(loaded(parts));
                Client fast = Client.open(node, schemas, node.account(), "")) {
            for (int i = 0; i < 5; i++) {
                fast.chunk(i, 2000L * i, Scripted.speech(2));
            }
            while (node.hearing.figures().waiting() > 0 || parts.windows().isEmpty()) {
                Thread.sleep(2);
            }
            assertTrue(fast.silent());
            assertEquals(0, node.hearing.figures().waiting(), "its other chunks wait with itself");
            assertEquals(1, parts.windows().size());
            permits.release(1000);
            for (int i = 0; i < 5; i++) {
                assertEquals(i, fast.next("matches").path("seq").asInt());
            }
            fast.socket().sendPing(ByteBuffer.allocate(4)).join();
            assertEquals("pong", fast.pongs.poll(20, TimeUnit.SECONDS));
            fast.chunk(9, 10_000, Scripted.speech(2));
            assertEquals(9, fast.next("matches").path("seq").asInt());
        }
    }

    @Test
    void whatComesTooLateIsNotListenedTo() throws Exception {
        Scripted parts = new Scripted();
        Semaphore permits = new Semaphore(0);
        parts.script.set(_ -> {
            permits.acquireUninterruptibly();
            return "for God so loved the world";
        });
        StreamConfig quick = new StreamConfig(
                Duration.ofMinutes(30),
                Duration.ofMinutes(1),
                Duration.ofMillis(50),
                Duration.ofMillis(200),
                4,
                100,
                Duration.ofSeconds(5));
        try (Node node = node(parts, quick, new MemorySessions());
                Client one = Client.open(node, schemas, node.account(), "");
                Client other = Client.open(node, schemas, node.account(), "")) {
            one.chunk(1, 0, Scripted.speech(2));
            while (parts.windows().isEmpty()) {
                Thread.sleep(2);
            }
            other.chunk(1, 0, Scripted.speech(2));
            assertTrue(other.next("matches").path("late").asBoolean());
            permits.release(1000);
            assertEquals(1, one.next("matches").path("seq").asInt());
            assertTrue(node.streams.figures().late() >= 1);
            other.chunk(2, 2000, Scripted.speech(2));
            assertEquals(2, other.next("matches").path("seq").asInt());
        }
    }

    @Test
    void connectionsAreCountedByAccount() throws Exception {
        try (Node node = new Node(loaded(new Scripted()))) {
            String token = node.account();
            List<Client> clients = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                clients.add(Client.open(node, schemas, token, ""));
            }
            assertEquals(429, refusal(node, token, ""));
            try (Client _ = Client.open(node, schemas, node.account(), "")) {
                clients.removeFirst().socket().sendClose(1000, "").join();
                while (node.streams.figures().connections() > 4) {
                    Thread.sleep(2);
                }
                Client.open(node, schemas, token, "").close();
            }
            clients.forEach(Client::close);
        }
    }

    @Test
    void whoSendsNoSoundIsSentAway() throws Exception {
        StreamConfig brief = new StreamConfig(
                Duration.ofMillis(300),
                Duration.ofMinutes(1),
                Duration.ofMillis(20),
                Duration.ofSeconds(20),
                4,
                100,
                Duration.ofSeconds(5));
        try (Node node = node(new Scripted(), brief, new MemorySessions());
                Client client = Client.open(node, schemas, node.account(), "")) {
            int code = client.closed.get(20, TimeUnit.SECONDS);
            assertTrue(code == 4408 || code == 1001, "closed with " + code);
        }
    }

    @Test
    void whoIsSilentForAWhileGoesOnWhereItWas() throws Exception {
        Scripted parts = new Scripted();
        StreamConfig brief = new StreamConfig(
                Duration.ofMinutes(30),
                Duration.ofMillis(1),
                Duration.ofMillis(20),
                Duration.ofSeconds(20),
                4,
                100,
                Duration.ofSeconds(5));
        try (Node node = node(parts, brief, new MemorySessions());
                Client client = Client.open(node, schemas, node.account(), "")) {
            int seq = 0;
            while (parts.streams.get() < 2) {
                client.chunk(seq, 2000L * seq, Scripted.speech(2));
                assertEquals(
                        2000 * ++seq, client.next("matches").path("heard_ms").asInt());
                Thread.sleep(50);
            }
        }
    }

    @Test
    void tooLongAndBinaryFramesEndTheConnection() throws Exception {
        try (Node node = new Node(loaded(new Scripted()))) {
            try (Client client = Client.open(node, schemas, node.account(), "")) {
                client.send(1, 0, "pcm16", new byte[1 << 20]);
                assertEquals(1, client.next("matches").path("seq").asInt(), "1 MiB of sound is taken");
                var _ = client.socket().sendText("x".repeat(1_500_000), true);
                assertEquals(1009, client.closed.get(20, TimeUnit.SECONDS));
            }
            try (Client client = Client.open(node, schemas, node.account(), "")) {
                client.socket().sendBinary(ByteBuffer.allocate(10), true).join();
                assertEquals(1003, client.closed.get(20, TimeUnit.SECONDS));
            }
        }
    }

    @Test
    void aNodeThatEndsAnswersWhatItHasAndSendsClientsElsewhere() throws Exception {
        Scripted parts = new Scripted();
        Semaphore permits = new Semaphore(0);
        parts.script.set(_ -> {
            permits.acquireUninterruptibly();
            return "for God so loved the world";
        });
        try (Node node = new Node(loaded(parts));
                Client idle = Client.open(node, schemas, node.account(), "");
                Client busy = Client.open(node, schemas, node.account(), "")) {
            busy.chunk(1, 0, Scripted.speech(2));
            while (parts.windows().isEmpty()) {
                Thread.sleep(2);
            }
            Thread closing = Thread.ofVirtual().start(node::close);
            assertEquals(1001, idle.closed.get(20, TimeUnit.SECONDS));
            permits.release(1000);
            assertEquals(1, busy.next("matches").path("seq").asInt());
            assertEquals(1001, busy.closed.get(20, TimeUnit.SECONDS));
            closing.join();
        }
    }

    @Test
    void sessionsAreForgottenAfterAnHour() {
        long[] now = {0};
        MemorySessions sessions = new MemorySessions(() -> now[0]);
        UUID id = UUID.randomUUID();
        sessions.save(id, new SessionState(UUID.randomUUID(), 5, List.of(), Preferences.STANDARD));
        now[0] = Duration.ofMinutes(59).toNanos();
        assertEquals(5, sessions.find(id).orElseThrow().heard());
        now[0] = Duration.ofMinutes(61).toNanos();
        assertEquals(Optional.empty(), sessions.find(id));
    }
}
