package org.verseprojection.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LagsTest {
    @Test
    void quantilesAreRightToOneStep() {
        Lags lags = new Lags();
        for (int i = 1; i <= 100; i++) {
            lags.add(Duration.ofMillis(10L * i));
        }
        assertEquals(Duration.ofMillis(505), lags.quantile(0.5));
        assertEquals(Duration.ofMillis(955), lags.quantile(0.95));
    }

    @Test
    void thoseCountedBeforeCountWithTheNewOnes() {
        Lags before = new Lags();
        before.add(Duration.ofMillis(100));
        before.add(Duration.ofMillis(102));
        before.add(Duration.ofMinutes(1));
        assertEquals(Map.of(20, 2, 5_999, 1), before.steps());
        Lags after = new Lags();
        after.add(Duration.ofMillis(900));
        after.add(before.steps());
        assertEquals(Map.of(20, 2, 180, 1, 5_999, 1), after.steps());
        assertEquals(Duration.ofMillis(105), after.quantile(0.5));
        assertEquals(Duration.ofMillis(905), after.quantile(0.75));
        after.add(Map.of(-1, 5, 6_000, 5, 7, -3));
        assertEquals(Map.of(20, 2, 180, 1, 5_999, 1), after.steps(), "there are no such steps");
    }

    @Test
    void nothingLagsByNothing() {
        assertEquals(Duration.ZERO, new Lags().quantile(0.95));
    }

    @Test
    void lagsBeyondTheScaleCountAsItsEnd() {
        Lags lags = new Lags();
        lags.add(Duration.ofMinutes(5));
        lags.add(Duration.ofMillis(-3));
        assertEquals(Duration.ofSeconds(30), lags.quantile(1));
        assertEquals(Duration.ofMillis(5), lags.quantile(0.5));
    }
}
