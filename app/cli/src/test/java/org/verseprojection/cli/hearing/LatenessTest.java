package org.verseprojection.cli.hearing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.verseprojection.cli.hearing.Lateness.Verdict;

/// What a session's figures say of it.
class LatenessTest {
    private final Lateness lateness = new Lateness();

    /// A pass every half second.
    private List<String> from(int seconds, int until, ToLongFunction<Integer> lagAt) {
        List<String> said = new ArrayList<>();
        for (int half = 2 * seconds; half < 2 * until; half++) {
            int at = half / 2;
            lateness.matched(Duration.ofMillis(500L * half), Duration.ofMillis(lagAt.applyAsLong(at)))
                    .ifPresent(verdict -> said.add(verdict + " " + at));
        }
        return said;
    }

    @Test
    void lateForLongerThanHalfAMinuteIsTroubleOnce() {
        assertEquals(List.of("TROUBLED 40"), from(0, 200, at -> at < 10 ? 500 : 2500));
    }

    @Test
    void aShortDelayIsNone() {
        assertEquals(List.of(), from(0, 600, at -> at % 60 < 29 ? 4000 : 900));
    }

    @Test
    void twoDelaysWithAPauseBetweenThemAreNotOneLongOne() {
        assertEquals(List.of(), from(0, 20, _ -> 3000));
        assertEquals(List.of(), from(100, 120, _ -> 3000));
    }

    @Test
    void soundThatWasNotHeardInTimeIsTrouble() {
        from(0, 10, _ -> 500);
        assertEquals(Optional.of(Verdict.TROUBLED), lateness.lost());
        assertEquals(Optional.empty(), lateness.lost());
        assertEquals(List.of(), from(10, 2000, _ -> 500), "no clean service any more");
    }

    @Test
    void twentyMinutesOfSpeechAreACleanService() {
        assertEquals(List.of("SERVED 1200"), from(0, 3000, _ -> 600));
    }

    @Test
    void silenceIsNoService() {
        for (int minute = 0; minute < 120; minute++) {
            assertEquals(List.of(), from(60 * minute, 60 * minute + 5, _ -> 600));
        }
    }

    @Test
    void whatWasCleanMayBecomeTrouble() {
        assertEquals(List.of("SERVED 1200", "TROUBLED 1530"), from(0, 2000, at -> at < 1500 ? 600 : 5000));
    }
}
