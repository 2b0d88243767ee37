package org.verseprojection.cloud.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.verseprojection.cloud.http.Authenticator;
import org.verseprojection.cloud.http.Principal;
import org.verseprojection.cloud.http.Problem;
import org.verseprojection.cloud.http.Role;
import org.verseprojection.cloud.http.SocketEndpoint;
import org.verseprojection.cloud.recognition.Hearing;
import org.verseprojection.cloud.recognition.MatchJson;
import org.verseprojection.cloud.recognition.Memory;
import org.verseprojection.cloud.recognition.Scripted;
import org.verseprojection.domain.Translation;
import tools.jackson.databind.JsonNode;

/// Streams on a node of which something fails.
@Timeout(60)
class StreamTroubleTest {
    private static FrameSchemas schemas;

    @BeforeAll
    static void readThePage() throws Exception {
        schemas = FrameSchemas.read();
    }

    private static Preferences away(UUID account) {
        throw new IllegalStateException("the database is away");
    }

    private static Node node(Scripted parts, SessionStore sessions, Function<UUID, Preferences> preferences)
            throws Exception {
        return new Node(Node.loaded(parts), Node.config(), sessions, preferences, List.of(), Duration.ofSeconds(10));
    }

    @Test
    void aStreamIsHeardThoughNothingCanBeSavedOrLookedUp() throws Exception {
        SessionStore away = new SessionStore() {
            @Override
            public Optional<SessionState> find(UUID session) {
                throw new IllegalStateException("the store is away");
            }

            @Override
            public void save(UUID session, SessionState state) {
                throw new IllegalStateException("the store is away");
            }
        };
        try (Node node = node(new Scripted(), away, StreamTroubleTest::away);
                Client client = Client.open(node, schemas, node.account(), "?session=" + UUID.randomUUID())) {
            assertFalse(client.session.path("resumed").asBoolean());
            assertEquals("KJV", client.session.path("version").asString());
            assertEquals(0.7, client.session.path("confidence_threshold").asDouble());
            for (int i = 1; i <= 2; i++) {
                client.chunk(i, -1, Scripted.speech(2));
                JsonNode matches = client.next("matches");
                assertEquals(2000 * i, matches.path("heard_ms").asInt());
                assertEquals(2, matches.path("matches").size());
            }
        }
    }

    @Test
    void aSessionKeepsTheSettingsThatItHadWhereTheyCannotBeAskedFor() throws Exception {
        MemorySessions sessions = new MemorySessions();
        UUID account = UUID.randomUUID();
        String session;
        try (Node first = node(new Scripted(), sessions, _ -> new Preferences(Translation.WEB, 0.9))) {
            first.tokens.put("token", account);
            try (Client client = Client.open(first, schemas, "token", "")) {
                session = client.id();
            }
        }
        try (Node second = node(new Scripted(), sessions, StreamTroubleTest::away)) {
            second.tokens.put("token", account);
            try (Client client = Client.open(second, schemas, "token", "?session=" + session)) {
                assertTrue(client.session.path("resumed").asBoolean());
                assertEquals("WEB", client.session.path("version").asString());
                assertEquals(0.9, client.session.path("confidence_threshold").asDouble());
            }
        }
    }

    @Test
    void whatCannotBeRecognisedIsToldAndTheStreamGoesOn() throws Exception {
        Scripted parts = new Scripted();
        Function<float[], String> good = parts.script.get();
        parts.script.set(_ -> {
            throw new IllegalStateException("the recogniser failed");
        });
        MemorySessions sessions = new MemorySessions();
        try (Node node = node(parts, sessions, _ -> Preferences.STANDARD);
                Client client = Client.open(node, schemas, node.account(), "")) {
            client.chunk(7, -1, Scripted.speech(2));
            JsonNode error = client.next("error");
            assertEquals("internal", error.path("code").asString());
            assertEquals(7, error.path("seq").asInt());
            assertFalse(error.path("message").asString().contains("recogniser"), "nothing of the inside is told");
            assertEquals(1, node.streams.figures().errors());
            parts.script.set(good);
            client.chunk(8, -1, Scripted.speech(2));
            JsonNode matches = client.next("matches");
            assertEquals(8, matches.path("seq").asInt());
            assertEquals(2, matches.path("matches").size());
        }
    }

    /// The old one is looked at, and refused, while the newer one comes.
    @Test
    void aTokenThatIsRenewedJustThenEndsNoConnection() {
        Principal who = new Principal(UUID.randomUUID(), Role.OPERATOR);
        AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
        Authenticator accounts = token -> {
            if (token.equals("newer")) {
                return who;
            }
            meanwhile.get().run();
            throw Problem.unauthorized();
        };
        List<Integer> closed = new CopyOnWriteArrayList<>();
        SocketEndpoint.Peer peer = new SocketEndpoint.Peer() {
            @Override
            public CompletionStage<Void> send(String frame) {
                return CompletableFuture.completedFuture(null);
            }

            @Override
            public void close(int code, String reason) {
                closed.add(code);
            }
        };
        try (Hearing hearing = new Hearing(Node.loaded(new Scripted()));
                Streams streams = new Streams(
                        Node.config(),
                        new Streams.Parts(
                                hearing,
                                new MatchJson(Node.SCRIPTURE),
                                accounts,
                                _ -> Preferences.STANDARD,
                                new MemorySessions()))) {
            StreamConnection connection = new StreamConnection(
                    streams,
                    peer,
                    new StreamConnection.Start(
                            UUID.randomUUID(), false, who, "old", Preferences.STANDARD, Memory.NOTHING));
            meanwhile.set(() -> connection
                    .text("{\"event\":\"token\",\"data\":{\"token\":\"newer\"}}")
                    .toCompletableFuture()
                    .join());
            connection.look(Duration.ofHours(1), Duration.ofHours(1));
            assertEquals(List.of(), closed);
        }
    }

    @Test
    void aNodeThatIsFullTakesNoMore() throws Exception {
        StreamConfig one = new StreamConfig(
                Duration.ofMinutes(30),
                Duration.ofMinutes(1),
                Duration.ofMillis(50),
                Duration.ofSeconds(20),
                4,
                1,
                Duration.ofSeconds(5));
        try (Node node = Node.hearing(new Scripted(), one, new MemorySessions());
                Client client = Client.open(node, schemas, node.account(), "")) {
            assertEquals(503, Client.refusal(node, schemas, node.account(), ""));
            client.chunk(1, -1, Scripted.speech(2));
            client.next("matches");
            client.socket().sendClose(1000, "").join();
            while (node.streams.figures().connections() > 0) {
                Thread.sleep(2);
            }
            Client.open(node, schemas, node.account(), "").close();
        }
    }
}
