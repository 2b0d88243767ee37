package org.verseprojection.speech.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
        look(PIECE, 920);
        assertEquals(400, heardMillis());
        assertEquals(0, heardMillis());
    }

    @Test
    void aBufferThatWasEmptiedByItsDriverLostEverything() {
        look(BUFFER, 600);
        look(0, 600);
        look(PIECE, 620);
        assertEquals(600, heardMillis());
    }

    @Test
    void aThreadThatStoodStillLongerThanTheBufferLosesToo() {
        look(0, 10);
        look(PIECE, 2_010);
        assertEquals(0, heardMillis());
        look(0, 2_010);
        look(PIECE, 2_030);
        assertEquals(1_980, heardMillis());
    }

    private void look(int available, long millis) {
        watch.look(available, PIECE, TimeUnit.MILLISECONDS.toNanos(millis));
    }

    private long heardMillis() {
        return TimeUnit.NANOSECONDS.toMillis(watch.heard(PIECE));
    }
}
