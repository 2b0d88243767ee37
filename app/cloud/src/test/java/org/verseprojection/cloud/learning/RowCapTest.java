package org.verseprojection.cloud.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RowCapTest {
    private static final Instant NOW = Instant.parse("2026-06-28T00:00:00Z");

    @Test
    void aMonthOfOneChurchIsCapped() {
        RowCap cap = new RowCap();
        int verse = 0;
        int all = 0;
        for (int i = 0; i < 1000; i++) {
            verse += cap.takes(1, 7, NOW) ? 1 : 0;
            all += cap.takes(2, i, NOW) ? 1 : 0;
        }
        assertEquals(RowCap.VERSE, verse);
        assertEquals(RowCap.MONTH, all);
        assertTrue(cap.takes(1, 7, NOW.plus(Duration.ofDays(31))));
    }
}
