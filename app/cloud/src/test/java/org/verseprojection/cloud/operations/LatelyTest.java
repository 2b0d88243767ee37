package org.verseprojection.cloud.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LatelyTest {
    @Test
    void aFloodOfQuestionsIsAskedFourTimesASecond() {
        AtomicInteger asked = new AtomicInteger();
        AtomicLong millis = new AtomicLong();
        Lately lately =
                new Lately(() -> asked.incrementAndGet() % 2 == 1, () -> TimeUnit.MILLISECONDS.toNanos(millis.get()));
        for (int i = 0; i < 1000; i++) {
            assertEquals(i / 251 % 2 == 0, lately.now(), i + " ms");
            millis.incrementAndGet();
        }
        assertEquals(4, asked.get());
    }
}
