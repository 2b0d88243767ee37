package org.verseprojection.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
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
