package org.verseprojection.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.verseprojection.live.cloud.CloudStatus.Phase;

/// The real server is started again in the middle, and wants to be left alone.
class ServerAwayTest {
    private static final int ROWS = 4_000;

    private final Booth booth = new Booth();

    @AfterEach
    void close() {
        booth.close();
    }

    @Test
    void aServerThatIsStartedAgainInTheMiddleHasAllOfItOnce() throws Exception {
        booth.signedIn();
        booth.keep(Rows.many(ROWS, "w"));
        var second = new CountDownLatch(1);
        var back = new CountDownLatch(1);
        booth.front.next("/sync/feedback", (request, server) -> server.answer(request), (request, server) -> {
            second.countDown();
            await(back);
            throw new Trouble.Cut(new byte[0]);
        });
        booth.client().synchronise();
        await(second);
        assertEquals(Outbox.MOST_ROWS, booth.rows().size());
        booth.server.cloud.restart(Map.of());
        back.countDown();
        booth.time.allow(10);
        booth.until(s -> s.phase() == Phase.DONE && s.waiting() == 0);
        hasAllOfItOnce();
        assertEquals(ROWS, new HashSet<>(booth.memory.sent()).size());
    }

    /// The server's own 429.
    @Test
    void aServerThatWantsFewerRequestsIsLeftAloneForAsLongAsItSays() throws Exception {
        booth.signedIn();
        booth.server.cloud.restart(Map.of("LIMIT_ACCOUNT", "2"));
        try {
            var busy = booth.sync(Rows.many(ROWS, "w"));
            assertEquals(Phase.OFFLINE, busy.phase(), busy.words());
            assertTrue(busy.words().contains("busy"), busy.words());
            int there = booth.rows().size();
            assertTrue(there < ROWS, there + " rows");
            assertEquals(ROWS - there, booth.memory.waiting());
            int asked = booth.front.requests.size();
            booth.client().synchronise();
            booth.time.networkChanges();
            booth.time.rest();
            assertEquals(asked, booth.front.requests.size(), "it does not knock");
            long seconds = booth.time.waits().getFirst().toSeconds();
            assertTrue(seconds >= 5 && seconds <= 60, seconds + " s");
        } finally {
            booth.server.cloud.restart(Map.of());
        }
        booth.time.allow(1);
        booth.until(s -> s.phase() == Phase.DONE && s.waiting() == 0);
        hasAllOfItOnce();
    }

    private void hasAllOfItOnce() {
        assertEquals(ROWS, booth.rows().size());
        assertEquals(ROWS, Set.copyOf(booth.stored()).size());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(2, TimeUnit.MINUTES));
        } catch (InterruptedException over) {
            throw new AssertionError(over);
        }
    }
}
