package org.verseprojection.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.verseprojection.speech.audio.AudioFrame;

class VoiceDetectorTest {
    private final VoiceDetector detector = new VoiceDetector(samples -> samples[0], VoiceSettings.standard());
    private long position;

    private boolean hear(double probability) {
        float[] samples = new float[AudioFrame.SAMPLES];
        samples[0] = (float) probability;
        boolean speaking = detector.accept(new AudioFrame(position, samples));
        position += AudioFrame.SAMPLES;
        return speaking;
    }

    @Test
    void twoVoicedFramesOfFourBeginSpeech() {
        assertFalse(hear(0.9));
        assertFalse(hear(0.1));
        assertTrue(hear(0.9));
    }

    @Test
    void clicksFarApartDoNot() {
        for (int i = 0; i < 10; i++) {
            assertFalse(hear(0.9));
            for (int k = 0; k < 4; k++) {
                assertFalse(hear(0.1));
            }
        }
    }

    @Test
    void softVowelsBetweenTheThresholdsKeepItGoing() {
        hear(0.9);
        hear(0.9);
        for (int i = 0; i < 100; i++) {
            assertTrue(hear(0.4));
        }
    }

    @Test
    void theHangOverBridgesAPauseWithinASentenceAndEndsWithOneBetweenSentences() {
        hear(0.9);
        hear(0.9);
        long voiced = position;
        int frames = 0;
        while (hear(0.1)) {
            frames++;
        }
        assertTrue(frames * 32 >= 300 && frames * 32 <= 600, "hang-over of " + frames * 32 + " ms");
        assertEquals(voiced, detector.lastVoiced());
        assertFalse(hear(0.9), "one frame does not begin it again");
    }
}
