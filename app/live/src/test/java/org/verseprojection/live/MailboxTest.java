package org.verseprojection.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MailboxTest {
    @Test
    void liveTheNewestWins() throws InterruptedException {
        Mailbox<String> mailbox = new Mailbox<>(true);
        mailbox.put("old");
        mailbox.put("new");
        assertEquals(Optional.of("new"), mailbox.take());
    }

    @Test
    void unpacedTheGiverWaitsUntilTheLastWasTaken() throws Exception {
        Mailbox<String> mailbox = new Mailbox<>(false);
        mailbox.put("first");
        CompletableFuture<Void> second = new CompletableFuture<>();
        Thread giver = Thread.ofPlatform().start(() -> {
            try {
                mailbox.put("second");
                second.complete(null);
            } catch (InterruptedException e) {
                second.completeExceptionally(e);
            }
        });
        while (giver.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        assertFalse(second.isDone());
        assertEquals(Optional.of("first"), mailbox.take());
        second.get(10, TimeUnit.SECONDS);
        assertEquals(Optional.of("second"), mailbox.take());
    }

    @Test
    void whatWasGivenBeforeTheEndIsStillTaken() throws InterruptedException {
        Mailbox<String> mailbox = new Mailbox<>(false);
        mailbox.put("last");
        mailbox.close();
        mailbox.put("too late");
        assertEquals(Optional.of("last"), mailbox.take());
        assertTrue(mailbox.take().isEmpty());
    }
}
