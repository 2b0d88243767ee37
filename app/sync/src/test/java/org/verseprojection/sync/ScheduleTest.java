package org.verseprojection.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

    private final Schedule schedule = new Schedule(new Random());

    @RepeatedTest(20)
    void threeTriesFiveSecondsApartThenTwiceAsLongUpToAQuarterOfAnHour() {
        List<Long> waits = new ArrayList<>();
        Instant now = START;
        for (int i = 0; i < 14; i++) {
            schedule.failed(now, Optional.empty());
            Duration wait = schedule.untilNext(now);
            waits.add(wait.toMillis());
            now = now.plus(wait);
        }
        long[] plain = {5, 5, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900, 900, 900};
        for (int i = 0; i < plain.length; i++) {
            long least = Math.min(plain[i] * 800, 720_000);
            long most = Math.min(plain[i] * 1200, 900_000);
            assertTrue(waits.get(i) >= least && waits.get(i) <= most, i + ": " + waits);
        }
    }

    @Test
    void waitsAreNotAllTheSame() {
        Random random = new Random();
        long different = IntStream.range(0, 20)
                .mapToLong(_ -> {
                    var other = new Schedule(random);
                    other.failed(START, Optional.empty());
                    return other.untilNext(START).toMillis();
                })
                .distinct()
                .count();
        assertTrue(different > 10, different + " different waits");
    }

    @Test
    void theServerSaysHowLongItWantsToBeLeftAlone() {
        schedule.failed(START, Optional.of(Duration.ofSeconds(90)));
        assertEquals(Duration.ofSeconds(90), schedule.untilNext(START));
        schedule.wanted(START);
        schedule.network(START);
        assertEquals(Duration.ofSeconds(90), schedule.untilNext(START));
        assertEquals(Duration.ZERO, schedule.untilNext(START.plusSeconds(90)));
    }

    @Test
    void aNetworkThatReturnsEndsTheWait() {
        for (int i = 0; i < 9; i++) {
            schedule.failed(START, Optional.empty());
        }
        assertTrue(schedule.untilNext(START).toSeconds() > 300);
        schedule.network(START);
        assertEquals(Duration.ZERO, schedule.untilNext(START));
        schedule.failed(START, Optional.empty());
        assertTrue(schedule.untilNext(START).toSeconds() <= 6, "as if nothing had failed yet");
    }

    @Test
    void whoeverWantsItNowWaitsFiveSecondsAfterAFailureAndNotAtAllElse() {
        for (int i = 0; i < 9; i++) {
            schedule.failed(START, Optional.empty());
        }
        schedule.wanted(START.plusSeconds(2));
        assertEquals(Duration.ofSeconds(3), schedule.untilNext(START.plusSeconds(2)));
        schedule.done(START);
        assertFalse(schedule.failing());
        assertEquals(Duration.ofHours(1), schedule.untilNext(START));
        schedule.wanted(START.plusSeconds(1));
        assertEquals(Duration.ZERO, schedule.untilNext(START.plusSeconds(1)));
    }

    @Test
    void aClockThatIsPutBackAYearDoesNotMakeItWaitAYear() {
        schedule.failed(START, Optional.empty());
        assertTrue(schedule.untilNext(START.minus(Duration.ofDays(365))).toMinutes() <= 15);
    }
}
