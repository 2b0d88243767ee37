package org.verseprojection.speech.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResamplerTest {
    private static final double AMPLITUDE = 0.5;

    @ParameterizedTest
    @ValueSource(ints = {44_100, 48_000, 96_000, 192_000, 22_050, 32_000, 47_999})
    void whatLiesAboveEightKilohertzDoesNotComeBackAsAnAlias(int rate) {
        double worst = Double.NEGATIVE_INFINITY;
        for (double hertz = 8_050; hertz < rate / 2.0 - 20; hertz += (rate / 2.0 - 8_050) / 60) {
            worst = Math.max(worst, gain(hertz, rate));
        }
        assertTrue(worst <= -60, "alias at " + worst + " dB");
    }

    @ParameterizedTest
    @ValueSource(ints = {44_100, 48_000, 96_000, 192_000, 22_050, 32_000, 47_999, 16_000})
    void speechPassesUnchanged(int rate) {
        double lowest = 0;
        double highest = 0;
        for (double hertz = 100; hertz <= 7_000; hertz += 100) {
            double gain = gain(hertz, rate);
            lowest = Math.min(lowest, gain);
            highest = Math.max(highest, gain);
        }
        assertTrue(lowest > -0.5 && highest < 0.5, lowest + " to " + highest + " dB");
    }

    @ParameterizedTest
    @ValueSource(ints = {8_000, 11_025})
    void aLowRateGainsNoMirroredTones(int rate) {
        float[] output = resample(Tone.sine(3_000, AMPLITUDE, rate, rate), rate, 1024);
        float[] expected = Tone.sine(3_000, AMPLITUDE, 16_000, 16_000);
        for (int i = 2_000; i < 14_000; i++) {
            output[i] -= expected[i];
        }
        assertTrue(Tone.rms(output, 2_000, 14_000) < -60);
    }

    @Test
    void sixteenKilohertzPassesBitByBit() {
        float[] noise = noise(10_000);
        assertArrayEquals(noise, resample(noise, 16_000, 777));
    }

    @ParameterizedTest
    @ValueSource(ints = {8_000, 44_100, 48_000, 96_000, 47_999})
    void thePiecesItComesInMakeNoDifference(int rate) {
        float[] noise = noise(rate / 2);
        assertArrayEquals(resample(noise, rate, 1024), resample(noise, rate, 37));
    }

    @ParameterizedTest
    @ValueSource(ints = {8_000, 11_025, 44_100, 48_000, 96_000, 192_000, 47_999})
    void theStreamLastsAsLongAfterAsBefore(int rate) {
        assertEquals(16_000, resample(new float[rate], rate, 1000).length);
    }

    @Test
    void soundStaysWhereItWas() {
        var click = new float[48_000];
        click[24_000] = 1;
        float[] output = resample(click, 48_000, 1024);
        int loudest = 0;
        for (int i = 0; i < output.length; i++) {
            loudest = output[i] > output[loudest] ? i : loudest;
        }
        assertEquals(8_000, loudest);
    }

    @Test
    void ratesThatNoDeviceHasAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Resampler(7_999));
        assertThrows(IllegalArgumentException.class, () -> new Resampler(192_001));
    }

    /// Level of what comes out of a tone against what went in, in dB, its ends left out.
    private static double gain(double hertz, int rate) {
        float[] input = Tone.sine(hertz, AMPLITUDE, rate, rate / 2);
        float[] output = resample(input, rate, 1024);
        return Tone.rms(output, 1_500, 6_500) - Tone.rms(input, rate / 8, rate * 3 / 8);
    }

    private static float[] resample(float[] input, int rate, int piece) {
        var resampler = new Resampler(rate);
        var output = new float[(int) ((long) input.length * 16_000 / rate) + 8];
        var some = new float[resampler.maxOutput(piece)];
        int length = 0;
        for (int at = 0; at < input.length; at += piece) {
            int count = Math.min(piece, input.length - at);
            int made = resampler.process(Arrays.copyOfRange(input, at, at + count), count, some);
            System.arraycopy(some, 0, output, length, made);
            length += made;
        }
        int made = resampler.finish(some);
        System.arraycopy(some, 0, output, length, made);
        return Arrays.copyOf(output, length + made);
    }

    private static float[] noise(int samples) {
        var random = new Random(1);
        var noise = new float[samples];
        for (int i = 0; i < samples; i++) {
            noise[i] = random.nextFloat() * 2 - 1;
        }
        return noise;
    }
}
