package org.verseprojection.cloud.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LatelyTest {
    @Test
    void aFloodOfQuestionsIsAskedSeldom() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        Lately lately = new Lately(() -> asked.incrementAndGet() % 2 == 1);
        assertTrue(lately.now());
        for (int i = 0; i < 10_000; i++) {
            lately.now();
        }
        assertTrue(asked.get() < 100, asked + " times");
        int before = asked.get();
        Thread.sleep(300);
        assertEquals(before % 2 == 0, lately.now());
        assertEquals(before + 1, asked.get());
    }
}
