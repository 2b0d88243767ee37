package org.verseprojection.cloud.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LearningScheduleTest {
    @Test
    void itWaitsUntilTheHour() {
        Instant morning = Instant.parse("2026-06-28T02:15:00Z");
        assertEquals(Duration.ofMinutes(45), LearningSchedule.until(3, morning));
        assertEquals(Duration.ofMinutes(23 * 60 + 45), LearningSchedule.until(2, morning));
    }
}
