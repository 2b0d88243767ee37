package org.verseprojection.cloud.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SoundBudgetTest {
    @Test
    void aServiceIsNeverHeldUp() {
        long[] now = {0};
        SoundBudget budget = new SoundBudget(() -> now[0]);
        for (int chunk = 0; chunk < 10_000; chunk++) {
            assertEquals(Duration.ZERO, budget.spend(5));
            now[0] += Duration.ofSeconds(2).toNanos();
        }
    }

    @Test
    void aFloodIsReadAtFourTimesTheSpeedOfSpeech() {
        long[] now = {0};
        SoundBudget budget = new SoundBudget(() -> now[0]);
        double sent = 0;
        while (now[0] < Duration.ofHours(1).toNanos()) {
            now[0] += budget.spend(40).toNanos();
            sent += 40;
        }
        assertEquals(60 + 4 * 3600, sent, 80);
        now[0] += Duration.ofDays(1).toNanos();
        assertEquals(Duration.ZERO, budget.spend(60));
        assertEquals(Duration.ofSeconds(10), budget.spend(40), "a day of silence saves up no more than a minute");
    }

    /// Eight connections have eight times as much, however often they are opened anew.
    @Test
    void whatAnAccountHasIsForAllItsConnections() {
        long[] now = {0};
        SoundBudget account = new SoundBudget(() -> now[0], 8);
        double sent = 0;
        while (now[0] < Duration.ofHours(1).toNanos()) {
            now[0] += account.spend(40).toNanos();
            sent += 40;
        }
        assertEquals(8 * (60 + 4 * 3600), sent, 80);
    }
}
