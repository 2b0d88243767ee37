package org.verseprojection.speech.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LevelMeterTest {
    private static final int RATE = 48_000;
    private final List<AudioEvent> events = new ArrayList<>();
    private final LevelMeter meter = new LevelMeter(RATE, SampleEncoding.SIGNED_16.fullScale(), events::add);

    @Test
    void aSineAtFullScaleReadsThreeDecibelsUnder() {
        hear(Tone.sine(1_000, 0.999, RATE, RATE));
        assertEquals(-3.02, meter.level().rmsDbfs(), 0.05);
        assertEquals(0, meter.level().peakDbfs(), 0.05);
    }

    @Test
    void itReadsRightFromTheFirstSlice() {
        hear(Tone.sine(1_000, 0.1, RATE, RATE * 32 / 1000));
        assertEquals(-23.01, meter.level().rmsDbfs(), 0.05);
    }

    @Test
    void thePeakIsHeldAndThenLetGo() {
        hear(Tone.sine(1_000, 0.5, RATE, RATE / 10));
        hear(Tone.sine(1_000, 0.05, RATE, RATE));
        assertEquals(-6.02, meter.level().peakDbfs(), 0.05);
        assertEquals(-29.03, meter.level().rmsDbfs(), 0.05);
        hear(Tone.sine(1_000, 0.05, RATE, RATE));
        assertEquals(-26.02, meter.level().peakDbfs(), 0.05);
    }

    @Test
    void clippingIsToldOnceForALoudPassage() {
        hear(square(1, RATE));
        assertTrue(meter.level().clipping());
        assertEquals(List.of(new AudioEvent.Clipping()), events);

        hear(Tone.sine(440, 0.3, RATE, 2 * RATE));
        assertFalse(meter.level().clipping());
        hear(square(1, RATE / 10));
        assertEquals(List.of(new AudioEvent.Clipping(), new AudioEvent.Clipping()), events);
    }

    @Test
    void twoSamplesAtFullScaleAreNotYetClipping() {
        var samples = new float[RATE];
        Arrays.fill(samples, 0.1f);
        for (int i = 0; i < RATE; i += 100) {
            samples[i] = 1;
            samples[i + 1] = 1;
        }
        hear(samples);
        assertEquals(List.of(), events);
    }

    @Test
    void exactZerosForTwoSecondsAreDigitalSilence() {
        hear(new float[2 * RATE - 1]);
        assertEquals(List.of(), events);
        hear(new float[RATE]);
        assertTrue(meter.level().digitalSilence());
        assertEquals(Level.FLOOR, meter.level().rmsDbfs());
        hear(new float[RATE + 1]);
        hear(Tone.sine(440, 0.1, RATE, RATE));
        assertFalse(meter.level().digitalSilence());
        assertEquals(List.of(new AudioEvent.DigitalSilence(), new AudioEvent.Sound(Duration.ofSeconds(4))), events);
    }

    @Test
    void theHissOfAQuietRoomIsNotDigitalSilence() {
        var hiss = new float[4 * RATE];
        for (int i = 0; i < hiss.length; i += 1000) {
            hiss[i] = 1 / 32768f;
        }
        hear(hiss);
        assertEquals(List.of(), events);
    }

    private void hear(float[] samples) {
        meter.accept(samples, samples.length);
    }

    private static float[] square(float amplitude, int samples) {
        var square = new float[samples];
        for (int i = 0; i < samples; i++) {
            square[i] = i / 50 % 2 == 0 ? amplitude : -amplitude;
        }
        return square;
    }
}
