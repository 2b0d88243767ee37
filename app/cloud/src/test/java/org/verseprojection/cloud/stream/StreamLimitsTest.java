package org.verseprojection.cloud.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.verseprojection.cloud.recognition.Scripted;
import tools.jackson.databind.JsonNode;

/// What a stream may take of a node, and how it ends, over real connections.
@Timeout(60)
class StreamLimitsTest {
    private static FrameSchemas schemas;

    @BeforeAll
    static void readThePage() throws Exception {
        schemas = FrameSchemas.read();
    }

    /// A recogniser that waits with every window for a permit.
    private static Semaphore held(Scripted parts) {
        Semaphore permits = new Semaphore(0);
        parts.script.set(_ -> {
            permits.acquireUninterruptibly();
            return "for God so loved the world";
        });
        return permits;
    }

    /// While a frame is in work the next is not read; pings of the WebSocket are not lost by that.
    @Test
    void aFastClientIsHeldUpByItself() throws Exception {
        Scripted parts = new Scripted();
        Semaphore permits = held(parts);
        try (Node node = Node.hearing(parts);
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
        Semaphore permits = held(parts);
        StreamConfig quick = new StreamConfig(
                Duration.ofMinutes(30),
                Duration.ofMinutes(1),
                Duration.ofMillis(50),
                Duration.ofMillis(200),
                4,
                100,
                Duration.ofSeconds(5));
        try (Node node = Node.hearing(parts, quick, new MemorySessions());
                Client one = Client.open(node, schemas, node.account(), "");
                Client other = Client.open(node, schemas, node.account(), "")) {
            // On a busy machine even the first may come too late: until one was begun.
            int seq = 0;
            do {
                if (seq > 0) {
                    assertTrue(one.next("matches").path("late").asBoolean());
                }
                one.chunk(++seq, 2000L * (seq - 1), Scripted.speech(2));
                while (parts.windows().isEmpty() && one.silent()) {
                    Thread.sleep(2);
                }
            } while (parts.windows().isEmpty());
            other.chunk(1, 0, Scripted.speech(2));
            assertTrue(other.next("matches").path("late").asBoolean());
            permits.release(1000);
            assertEquals(seq, one.next("matches").path("seq").asInt());
            assertTrue(node.streams.figures().late() >= 1);
            other.chunk(2, 2000, Scripted.speech(2));
            assertEquals(2, other.next("matches").path("seq").asInt());
        }
    }

    /// Each ear takes memory: no more of them are open than there is room for, and who stops makes room.
    @Test
    void whoFindsNoRoomIsToldAndHeardWhenThereIs() throws Exception {
        try (Node node = Node.hearing(new Scripted(), 1);
                Client one = Client.open(node, schemas, node.account(), "");
                Client other = Client.open(node, schemas, node.account(), "")) {
            one.chunk(1, 0, Scripted.speech(2));
            assertFalse(one.next("matches").path("late").asBoolean());
            other.chunk(1, 0, Scripted.speech(2));
            JsonNode unheard = other.next("matches");
            assertTrue(unheard.path("late").asBoolean());
            assertEquals(0, unheard.path("heard_ms").asInt());
            one.socket().sendClose(1000, "").join();
            one.closed.get(20, TimeUnit.SECONDS);
            int seq = 2;
            do {
                other.chunk(seq, 2000L * seq, Scripted.speech(2));
                assertTrue(seq++ < 200, "the place is not given back");
            } while (other.next("matches").path("late").asBoolean());
        }
    }

    @Test
    void connectionsAreCountedByAccount() throws Exception {
        try (Node node = Node.hearing(new Scripted())) {
            String token = node.account();
            List<Client> clients = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                clients.add(Client.open(node, schemas, token, ""));
            }
            assertEquals(429, Client.refusal(node, schemas, token, ""));
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
                Duration.ofSeconds(3),
                Duration.ofMinutes(1),
                Duration.ofMillis(20),
                Duration.ofSeconds(20),
                4,
                100,
                Duration.ofSeconds(5));
        try (Node node = Node.hearing(new Scripted(), brief, new MemorySessions());
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
        try (Node node = Node.hearing(parts, brief, new MemorySessions());
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
        try (Node node = Node.hearing(new Scripted())) {
            try (Client client = Client.open(node, schemas, node.account(), "")) {
                client.send(1, 0, "pcm16", new byte[1 << 20]);
                assertEquals(1, client.next("matches").path("seq").asInt(), "1 MiB of sound is taken");
                // Just too long: what the server leaves unread resets the connection before the client hears why.
                var _ = client.socket().sendText("x".repeat(Streams.MOST_FRAME + 1), true);
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
        Semaphore permits = held(parts);
        StreamConfig unhurried = new StreamConfig(
                Duration.ofMinutes(30),
                Duration.ofMinutes(1),
                Duration.ofMillis(50),
                Duration.ofSeconds(20),
                4,
                100,
                Duration.ofMinutes(1));
        try (Node node = Node.hearing(parts, unhurried, new MemorySessions());
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
