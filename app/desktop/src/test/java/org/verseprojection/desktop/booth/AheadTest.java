package org.verseprojection.desktop.booth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.show.Content;

class AheadTest {
    @Test
    void theNewestWishIsLaidOutAndAnOlderOneLeft() throws InterruptedException {
        var done = new LinkedBlockingQueue<Content>();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (Ahead ahead = new Ahead(content -> {
            begun.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            done.add(content);
        })) {
            ahead.likely(List.of(content("John.3.16"), content("John.3.17")));
            assertTrue(begun.await(10, TimeUnit.SECONDS));
            ahead.likely(List.of(content("Ps.23.1")));
            goOn.countDown();
            assertEquals(content("John.3.16"), done.poll(10, TimeUnit.SECONDS), "was begun already");
            assertEquals(content("Ps.23.1"), done.poll(10, TimeUnit.SECONDS), "John 3:17 is no longer likely");
        }
    }

    private static Content content(String osis) {
        return new Content(Passage.ofOsis(osis), Translation.KJV);
    }
}
