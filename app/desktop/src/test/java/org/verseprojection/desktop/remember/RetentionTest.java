package org.verseprojection.desktop.remember;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verseprojection.live.memory.MapMemory;

/// What is too old is forgotten in the end, and nothing because the clock was wrong at one start.
final class RetentionTest {
    private static final Instant SUNDAY = Instant.parse("2026-11-22T09:00:00Z");
    private static final int DAYS = 90;

    private final MapMemory memory = new MapMemory();

    @BeforeEach
    void usedBefore() {
        Retention.look(memory, day(-7), DAYS);
        assertEquals(List.of(), forgotten(), "nobody knows yet what the clock is worth");
    }

    private static Instant day(int day) {
        return SUNDAY.plus(Duration.ofDays(day));
    }

    /// Starts the program on those days, as the clock has it.
    private void starts(int... days) {
        for (int day : days) {
            Retention.look(memory, day(day), DAYS);
        }
    }

    /// Before which days what was kept is forgotten, 90 days aside.
    private List<Long> forgotten() {
        return memory.calls.stream()
                .filter(call -> call.startsWith("forgetBefore "))
                .map(call -> Instant.parse(call.substring("forgetBefore ".length())))
                .map(time -> Duration.between(day(-DAYS), time).toDays())
                .toList();
    }

    @Test
    void whoeverUsesItEachWeekOrEveryThirdHasItAppliedAtEachStart() {
        starts(0, 7, 28);
        assertEquals(List.of(0L, 7L, 28L), forgotten());
    }

    @Test
    void itIsAppliedOnceADay() {
        starts(0);
        Retention.look(memory, day(1).minusSeconds(1), DAYS);
        assertEquals(List.of(0L), forgotten());
    }

    @Test
    void aDateThatIsWrongAtOneStartForgetsNothingMore() {
        starts(0, 7 + 365);
        Retention.look(memory, day(7 + 365).plus(Duration.ofHours(9)), DAYS);
        assertEquals(List.of(0L, 0L), forgotten(), "also at the second service of that day");
        starts(14, 21);
        assertEquals(List.of(0L, 0L, 14L, 21L), forgotten());
    }

    @Test
    void aDateThatIsWrongAfterALongPauseForgetsNothingMoreEither() {
        starts(0, 100, 107 + 365, 114);
        assertEquals(List.of(0L, 0L, 100L, 114L), forgotten());
    }

    @Test
    void afterALongPauseWhatIsTooOldGoesAtTheSecondStart() {
        starts(0, 100, 107);
        assertEquals(List.of(0L, 0L, 107L), forgotten());
    }

    @Test
    void whoeverUsesItEachMonthHasItAppliedAMonthLater() {
        starts(28, 56, 91);
        assertEquals(List.of(-7L, 28L, 56L), forgotten());
    }

    @Test
    void aClockThatStartsLongAgoUntilTheNetworkTellsTheTimeIsBelievedThen() {
        starts(-4000, 0, -4000, 7);
        assertEquals(List.of(-4000L, 0L, -4000L, 7L), forgotten());
    }
}
