package org.verseprojection.cloud.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.cloud.recognition.Scripted;
import org.verseprojection.cloud.shared.RedisServer;
import org.verseprojection.cloud.shared.SharedState;

/// Two nodes, each a process, with one Redis: what a client has of a node that is killed, it finds at the other.
@Timeout(90)
class KilledNodeTest {
    @Test
    void aStreamGoesOnAtTheOtherNode(@TempDir Path folder) throws Exception {
        FrameSchemas schemas = FrameSchemas.read();
        UUID account = UUID.randomUUID();
        try (RedisServer redis = new RedisServer(folder);
                SharedState shared = NodeProcess.shared(redis.port());
                NodeProcess first = NodeProcess.start(redis.port(), "token", account);
                Node second = Node.hearing(new Scripted(), Node.config(), new SharedSessions(shared.sessions()))) {
            SharedSessions sessions = new SharedSessions(shared.sessions());
            second.tokens.put("token", account);
            UUID session;
            try (Client client = Client.open(first.address(), schemas, "token")) {
                session = UUID.fromString(client.id());
                heard(client, 1, 2000);
                // Redis is slow for a while: a node must neither wait for it, nor forget what it could not tell it
                redis.hang(true);
                heard(client, 2, 4000);
                heard(client, 3, 6000);
                redis.hang(false);
                await(sessions, session, 6000);
                heard(client, 4, 8000);
                await(sessions, session, 8000);
                first.kill();
                client.closed.handle((_, _) -> true).get(20, TimeUnit.SECONDS);
            }
            try (Client client = resumed(second, schemas, session)) {
                assertEquals(session.toString(), client.id());
                assertEquals(8000, client.session.path("heard_ms").asInt());
                heard(client, 5, 10_000);
            }
        }
    }

    /// Opens again until the session is found: on a busy machine Redis may answer later than a client is kept waiting.
    private static Client resumed(Node node, FrameSchemas schemas, UUID session) throws InterruptedException {
        for (int i = 0; i < 10; i++) {
            Client client = Client.open(node, schemas, "token", "?session=" + session);
            if (client.session.path("resumed").asBoolean()) {
                return client;
            }
            client.close();
            Thread.sleep(1100); // until the node asks Redis again
        }
        throw new AssertionError("the session is not found");
    }

    private static void heard(Client client, int piece, int until) throws InterruptedException {
        client.chunk(piece, until - 2000L, Scripted.speech(2));
        assertEquals(until, client.next("matches").path("heard_ms").asInt());
    }

    private static void await(SessionStore sessions, UUID session, int heard) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (sessions.find(session)
                .filter(state -> state.heard() == heard * 16L)
                .isEmpty()) {
            assertTrue(System.nanoTime() < until, "the other nodes never learn of it");
            Thread.sleep(10);
        }
    }
}
