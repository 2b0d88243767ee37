package org.verseprojection.speech.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OverrunWatchTest {
    private static final int PIECE = FakeLine.PIECE;
    private static final int BUFFER = 25 * PIECE;
    private final OverrunWatch watch = new OverrunWatch(new FakeLine(), 0);

    @Test
    void soundThatKeepsUpLosesNothing() {
        for (long k = 1; k <= 100; k++) {
            look(PIECE, k * 20);
            assertEquals(0, heardMillis());
            look(0, k * 20);
        }
    }

    @Test
    void aFullBufferThatKeptItsOldestSoundLostTheRest() {
        look(BUFFER, 900);
        for (int k = 0; k < 25; k++) {
            assertEquals(0, heardMillis());
        }
        look(0, 900);
        assertEquals(400, lostWhileItGoesOn(900));
        assertEquals(0, lostWhileItGoesOn(1_900));
    }

    @Test
    void aBufferThatWasEmptiedByItsDriverLostEverything() {
        look(BUFFER, 600);
        look(0, 600);
        assertEquals(600, lostWhileItGoesOn(600));
    }

    @Test
    void aThreadThatStoodStillLongerThanTheBufferLosesToo() {
        look(0, 10);
        look(PIECE, 2_010);
        assertEquals(0, heardMillis());
        look(0, 2_010);
        assertEquals(1_980, lostWhileItGoesOn(2_010));
    }

    @Test
    void whatAServerHeldBackMeanwhileIsNotLost() {
        look(0, 20);
        comes(BUFFER, 2_020);
        look(0, 2_020);
        comes(3 * BUFFER, 2_400);
        look(0, 2_400);
        comes(20 * PIECE, 2_420);
        look(0, 2_420);
        assertEquals(0, lostWhileItGoesOn(2_420));
    }

    @Test
    void whoIsNeverReadEmptyIsBehind() {
        for (long at = 0; at <= 2_000; at += 20) {
            look(BUFFER, at);
            assertFalse(watch.behind(), () -> "a device may take two seconds");
        }
        look(BUFFER, 2_020);
        assertTrue(watch.behind());
    }

    @Test
    void whoGivesNothingIsSilentAndNotBehind() {
        for (long at = 0; at <= 5_000; at += 20) {
            look(PIECE, at);
            assertFalse(watch.behind());
            watch.heardNothing();
        }
    }

    @Test
    void whoStoodStillHimselfIsNotBehindYet() {
        look(0, 0);
        look(BUFFER, 10_000);
        assertFalse(watch.behind());
        look(0, 11_900);
        look(PIECE, 13_000);
        assertFalse(watch.behind());
    }

    private void comes(int bytes, long millis) {
        look(bytes, millis);
        for (int k = 0; k < bytes / PIECE; k++) {
            assertEquals(0, heardMillis());
        }
    }

    /// A second in which sound comes as fast as time passes.
    private long lostWhileItGoesOn(long from) {
        long lost = 0;
        for (long at = from + 20; at <= from + 1_000; at += 20) {
            look(PIECE, at);
            lost += heardMillis();
            look(0, at);
        }
        return lost;
    }

    private void look(int available, long millis) {
        watch.look(available, PIECE, TimeUnit.MILLISECONDS.toNanos(millis));
    }

    private long heardMillis() {
        return TimeUnit.NANOSECONDS.toMillis(watch.heard(PIECE));
    }
}
