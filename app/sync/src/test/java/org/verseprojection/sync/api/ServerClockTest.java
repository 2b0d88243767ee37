package org.verseprojection.sync.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How far the cloud's clock is ahead of this machine's, read from the `Date` of an answer.
class ServerClockTest {
    private static final Instant ASKED = Instant.parse("2026-01-11T10:00:00Z");

    /// The middle of the question is what the difference counts from; half a second of `Date` is gone on average.
    @ParameterizedTest
    @CsvSource({
        "PT0S, PT1S, PT0S",
        "PT0S, PT-2S, PT0S",
        "PT0S, PT2S, PT2.5S",
        "PT0S, PT-3S, PT-2.5S",
        "PT20S, PT0S, PT0S",
        "PT20S, PT20S, PT0S",
        "PT20S, PT-3S, PT-12.5S",
        "PT20S, PT24S, PT14.5S",
        "PT20S, P400D, P399DT23H59M50.5S",
    })
    void isAheadWhereTheQuestionsOwnTimeDoesNotExplainIt(Duration took, Duration date, Duration ahead) {
        ServerClock clock = new ServerClock(() -> ASKED.plus(took));
        clock.heard(ASKED.plus(date), ASKED);
        assertEquals(ahead, clock.ahead());
    }
}
