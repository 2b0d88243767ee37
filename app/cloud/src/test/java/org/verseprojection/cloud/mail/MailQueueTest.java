package org.verseprojection.cloud.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// What becomes of mail when the server for it, or what it is written from, fails.
class MailQueueTest {
    private static final Mail MAIL = new Mail("a@example.org", "subject", "text");

    @Test
    void mailThatWasRefusedIsSentAgainThreeTimesInAll() throws Exception {
        BlockingQueue<Integer> tries = new LinkedBlockingQueue<>();
        AtomicInteger count = new AtomicInteger();
        try (MailQueue queue = new MailQueue(_ -> {
            int number = count.incrementAndGet();
            tries.add(number);
            if (number != 2 && number <= 5) {
                throw new IOException("The mail server is away.");
            }
        })) {
            assertTrue(queue.offer(() -> Optional.of(MAIL)));
            assertEquals(1, tries.poll(20, TimeUnit.SECONDS));
            assertEquals(2, tries.poll(20, TimeUnit.SECONDS), "once more, and then it was taken");
            assertTrue(queue.offer(() -> Optional.of(MAIL)));
            for (int number = 3; number <= 5; number++) {
                assertEquals(number, tries.poll(20, TimeUnit.SECONDS));
            }
            assertTrue(queue.offer(() -> Optional.of(MAIL)));
            assertEquals(6, tries.poll(20, TimeUnit.SECONDS), "the one before was given up, and the next is sent");
        }
        assertTrue(tries.isEmpty());
    }

    @Test
    void whatCannotBeWrittenHoldsNobodyUp() throws Exception {
        BlockingQueue<Mail> sent = new LinkedBlockingQueue<>();
        try (MailQueue queue = new MailQueue(sent::add)) {
            for (int i = 0; i < 10; i++) {
                assertTrue(queue.offer(() -> {
                    throw new IllegalStateException("the database is away");
                }));
                assertTrue(queue.offer(Optional::empty));
            }
            assertTrue(queue.offer(() -> Optional.of(MAIL)));
            assertEquals(MAIL, sent.poll(20, TimeUnit.SECONDS));
        }
        assertTrue(sent.isEmpty());
    }

    /// What waits is bounded; what was taken on is sent also when the node ends.
    @Test
    void moreThanCanWaitIsRefused() throws Exception {
        Semaphore permits = new Semaphore(0);
        AtomicInteger sent = new AtomicInteger();
        int taken = 0;
        Mailer held = _ -> {
            permits.acquireUninterruptibly();
            sent.incrementAndGet();
        };
        try (MailQueue queue = new MailQueue(held, Duration.ofMinutes(1))) {
            while (queue.offer(() -> Optional.of(MAIL))) {
                taken++;
                assertTrue(taken < 10_000, "there is no bound");
            }
            assertTrue(taken >= 500, taken + " were taken");
            assertFalse(queue.offer(() -> Optional.of(MAIL)));
            permits.release(10_000);
        }
        assertEquals(taken, sent.get());
    }
}
