package org.verseprojection.cli.bench.endurance.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.verseprojection.cli.bench.endurance.faults.FaultKind;

class LagVerdictTest {
    private static final Disturbance SUSPENDED = new Disturbance(FaultKind.SUSPENDED, new Span(100_000, 110_000));

    private static LagVerdict of(Disturbance fault, Lagged... rankings) {
        return LagVerdict.of(List.of(rankings), List.of(fault));
    }

    @Test
    void aLagIsExcusedDuringAFaultAndTenSecondsBehindIt() {
        LagVerdict verdict = of(
                SUSPENDED,
                new Lagged(99_000, 400),
                new Lagged(105_000, 9_000),
                new Lagged(119_900, 8_000),
                new Lagged(121_000, 600));
        assertEquals(0, verdict.over());
        assertEquals(4, verdict.rankings());
        assertEquals(2, verdict.apart());
        assertEquals(600, verdict.worst());
        assertEquals(Map.of(FaultKind.SUSPENDED, 9_000L), verdict.worstBeside());
        assertEquals(9_900, verdict.slowest());
    }

    @Test
    void aLagElsewhereCounts() {
        LagVerdict verdict = of(SUSPENDED, new Lagged(90_000, 2_001), new Lagged(95_000, 2_000));
        assertEquals(1, verdict.over());
        assertEquals(2_001, verdict.worst());
    }

    @Test
    void aLagThatDoesNotComeBackCounts() {
        LagVerdict verdict = of(SUSPENDED, new Lagged(115_000, 5_000), new Lagged(125_000, 4_000));
        assertEquals(1, verdict.over());
        assertEquals(15_000, verdict.slowest());
    }

    @Test
    void soundThatNeverCameIsCountedEvenBesideAFault() {
        LagVerdict verdict = of(SUSPENDED, new Lagged(95_000, -400), new Lagged(112_000, -7_000));
        assertEquals(1, verdict.ahead());
    }

    @Test
    void keysExcuseNothing() {
        LagVerdict verdict =
                of(new Disturbance(FaultKind.KEYS, new Span(100_000, 110_000)), new Lagged(105_000, 3_000));
        assertEquals(1, verdict.over());
        assertEquals(Map.of(FaultKind.KEYS, 3_000L), verdict.worstBeside());
    }
}
