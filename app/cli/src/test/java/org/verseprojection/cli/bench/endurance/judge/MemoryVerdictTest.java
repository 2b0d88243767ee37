package org.verseprojection.cli.bench.endurance.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MemoryVerdictTest {
    private static final double MINUTE = 60_000;

    /// A look every 15 s.
    private static List<Slope.Point> points(int minutes, DoubleUnaryOperator megabytes) {
        return IntStream.range(0, minutes * 4)
                .mapToObj(each -> new Slope.Point(each * MINUTE / 4, megabytes.applyAsDouble(each / 4.0)))
                .toList();
    }

    @Test
    void whatGrowsBeforeTheTenthMinuteDoesNotCount() {
        MemoryVerdict verdict = MemoryVerdict.of(points(60, minute -> 500 + 30 * Math.min(minute, 9)))
                .orElseThrow();
        assertEquals(0, verdict.perHour(), 1e-6);
        assertEquals(0, verdict.growth(), 1e-6);
        assertTrue(verdict.flat());
    }

    @Test
    void aLeakIsNoticed() {
        MemoryVerdict verdict =
                MemoryVerdict.of(points(120, minute -> 500 + minute)).orElseThrow();
        assertEquals(60, verdict.perHour(), 1e-6);
        assertFalse(verdict.flat());
    }

    @Test
    void aStepThatTheSlopeOverlooksIsNoticed() {
        MemoryVerdict verdict =
                MemoryVerdict.of(points(120, minute -> minute > 80 ? 600 : 500)).orElseThrow();
        assertEquals(100, verdict.growth(), 1e-6);
        assertFalse(verdict.flat());
    }

    @Test
    void nothingIsSaidOfLessThanTwentyMinutes() {
        assertTrue(MemoryVerdict.of(points(19, minute -> 500)).isEmpty());
        assertTrue(MemoryVerdict.of(points(21, minute -> 500)).isPresent());
    }
}
