package org.verseprojection.speech.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class StreamClockTest {
    private final StreamClock clock = new StreamClock();

    @Test
    void nothingIsMissingBeforeTheFirstSound() {
        assertEquals(0, clock.missing(20, 5_000));
    }

    @Test
    void aGapIsWhatTheClockHasMoreThanTheStream() {
        clock.heard(20, 1_020);
        clock.heard(40, 1_065);
        assertEquals(500, clock.missing(60, 1_560));
        assertEquals(0, clock.missing(560, 1_560));
    }

    @Test
    void theLeastDelayTellsWhenTheStreamBegan() {
        clock.heard(20, 1_090);
        clock.heard(40, 1_045);
        clock.heard(60, 1_110);
        assertEquals(1_005, clock.missing(80, 2_090));
    }

    /// Each gap is reckoned some tens of milliseconds wrong; were each reckoned from the one before, that added up.
    @Test
    void errorsOfManyGapsDoNotAddUp() {
        Random random = new Random(7);
        long began = 3_000;
        long end = 0;
        long at = began;
        for (int gap = 0; gap < 1_000; gap++) {
            for (int piece = 0; piece < 50; piece++) {
                end += 20;
                at += 20;
                clock.heard(end, at + random.nextInt(40));
            }
            at += 700 + 20;
            long late = at + random.nextInt(40);
            end += 20 + clock.missing(end + 20, late);
            long wrong = end - (at - began);
            assertTrue(Math.abs(wrong) <= 40, "after " + gap + " gaps the stream is wrong by " + wrong);
        }
    }
}
