package org.verseprojection.cli.bench.endurance.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final Duration TWO_HOURS = Duration.ofHours(2);

    private static List<PlannedFault> planned(long seed, Duration length) {
        return Schedule.of(seed, length, FaultKind.taking(true));
    }

    @Test
    void aSeedMeansOneSchedule() {
        assertEquals(planned(3, TWO_HOURS), planned(3, TWO_HOURS));
        assertNotEquals(planned(3, TWO_HOURS), planned(4, TWO_HOURS));
    }

    @Test
    void aLongerRunBeginsAsAShorterOne() {
        List<PlannedFault> shorter = planned(3, Duration.ofMinutes(20));
        assertFalse(shorter.isEmpty());
        assertEquals(shorter, planned(3, TWO_HOURS).subList(0, shorter.size()));
    }

    @Test
    void betweenFaultsThereIsTimeThatNoFaultExcuses() {
        Duration before = Duration.ZERO;
        for (PlannedFault each : planned(1, TWO_HOURS)) {
            assertTrue(each.at().minus(before).toMillis() >= 16_000, each::toString);
            before = each.end();
        }
        assertTrue(before.compareTo(TWO_HOURS) <= 0);
    }

    @Test
    void everyKindComesBeforeAnyComesTwice() {
        List<FaultKind> kinds = FaultKind.taking(true);
        List<FaultKind> first = planned(9, TWO_HOURS).stream()
                .map(PlannedFault::kind)
                .limit(kinds.size())
                .toList();
        assertEquals(new HashSet<>(kinds), new HashSet<>(first));
        assertFalse(kinds.contains(FaultKind.KEYS));
    }

    @Test
    void withoutWindowsNeitherMonitorsNorNetworkAreTouched() {
        assertEquals(
                List.of(
                        FaultKind.SUSPENDED,
                        FaultKind.SLOW_DISK,
                        FaultKind.MICROPHONE_GONE,
                        FaultKind.SOUND_KILLED,
                        FaultKind.SOUND_HANGING),
                FaultKind.taking(false));
    }

    @Test
    void aKindIsFoundByItsWord() {
        for (FaultKind kind : FaultKind.values()) {
            assertEquals(kind, FaultKind.of(kind.word()).orElseThrow());
        }
        assertTrue(FaultKind.of("rain").isEmpty());
    }
}
