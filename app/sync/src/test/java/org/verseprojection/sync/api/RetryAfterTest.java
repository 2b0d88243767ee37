package org.verseprojection.sync.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            30                             | PT30S
            0                              | PT0S
            99999                          | PT15M
            999999999999999999999          | PT15M
            Sun, 22 Nov 2026 10:01:00 GMT  | PT1M
            Sun, 22 Nov 2026 09:00:00 GMT  | PT0S
            Sun, 22 Nov 2099 10:01:00 GMT  | PT15M
            -5                             |
            soon                           |
            1.5                            |
            """)
    void secondsOrADateBounded(String value, Duration wanted) {
        assertEquals(Optional.ofNullable(wanted), RetryAfter.read(value, NOW));
    }
}
