package org.verseprojection.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.verseprojection.speech.audio.AudioFrame;

class PaceTest {
    private static final int WINDOW = 7 * AudioFrame.RATE;
    private static final Duration USUAL = Duration.ofMillis(300);

    private final Pace pace = new Pace(TranscriberSettings.standard());

    @Test
    void aPassThatTheComputerSleptThroughIsSoonForgotten() {
        pass(10, USUAL);
        pass(1, Duration.ofHours(1));
        assertTrue(pace.step() <= 1.5 * AudioFrame.RATE, "a step of " + AudioFrame.time(pace.step()));
        assertTrue(pace.longestWindow() >= 5 * AudioFrame.RATE, "a window of " + AudioFrame.time(pace.longestWindow()));
        pass(10, USUAL);
        assertEquals(AudioFrame.RATE / 2, pace.step());
        assertEquals(WINDOW, pace.longestWindow());
    }

    @Test
    void norDoesItStayWhereItWasTheFirst() {
        pass(1, Duration.ofHours(1));
        assertTrue(pace.step() <= 4 * AudioFrame.RATE, "a step of " + AudioFrame.time(pace.step()));
        pass(20, USUAL);
        assertEquals(AudioFrame.RATE / 2, pace.step());
        assertEquals(WINDOW, pace.longestWindow());
    }

    private void pass(int times, Duration took) {
        for (int i = 0; i < times; i++) {
            pace.passed(WINDOW, took);
        }
    }
}
