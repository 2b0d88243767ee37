package org.verseprojection.speech.audio;

import java.math.BigInteger;
import java.util.Arrays;

/// Brings a stream of samples of any rate to 16 kHz.
///
/// A polyphase filter: output sample *n* lies at *n·M/L* samples of the input, *L/M* being 16000 over the rate in
/// lowest terms, and is the sum of the samples around it, weighted by a windowed sinc ([LowPass]) taken at that
/// distance. The weights are made beforehand, one row for each of the *L* distances; where there are more than
/// [#MAX_ROWS], two rows are blended. Method: J. O. Smith, *Digital Audio Resampling* (CCRMA, Stanford), and R. E.
/// Crochiere, L. R. Rabiner, *Multirate Digital Signal Processing*, chapter 2.
///
/// Its delay is taken out: output 0 lies upon input 0. A rate of 16 kHz passes bit by bit. Not for several threads; no
/// call allocates.
public final class Resampler {
    private static final int MAX_ROWS = 1024;
    private static final int CHUNK = 1024;

    private final boolean same;
    private final int up;
    private final int down;
    private final int half;
    private final float[][] rows;
    private final float[] window;
    private int filled;
    private int centre;
    private int phase;

    /// @param rate of the input, 8000 to 192000 Hz
    public Resampler(int rate) {
        if (rate < 8_000 || rate > 192_000) {
            throw new IllegalArgumentException("rates of 8000 to 192000 Hz: " + rate);
        }
        int common = BigInteger.valueOf(rate)
                .gcd(BigInteger.valueOf(AudioFrame.RATE))
                .intValueExact();
        this.same = rate == AudioFrame.RATE;
        this.up = AudioFrame.RATE / common;
        this.down = rate / common;
        var filter = new LowPass(rate, AudioFrame.RATE);
        this.half = filter.half();
        this.rows = same ? new float[0][] : rows(filter, Math.min(up, MAX_ROWS));
        this.window = new float[2 * half + CHUNK];
        // Zeros before the first sample.
        this.filled = half - 1;
        this.centre = half - 1;
    }

    private static float[][] rows(LowPass filter, int count) {
        var rows = new float[count + 1][];
        for (int i = 0; i <= count; i++) {
            rows[i] = filter.phase((double) i / count);
        }
        return rows;
    }

    /// The most samples that [#process] makes of so many, or [#finish] of none.
    public int maxOutput(int count) {
        return same ? count : (int) ((long) Math.max(count, half) * up / down) + 2;
    }

    /// Takes samples and gives those that are complete.
    ///
    /// @param count how many of `input` to take
    /// @param output holds [#maxOutput] or more
    /// @return how many were written to `output`, from its start
    public int process(float[] input, int count, float[] output) {
        if (same) {
            System.arraycopy(input, 0, output, 0, count);
            return count;
        }
        int written = 0;
        for (int taken = 0; taken < count; ) {
            int chunk = Math.min(count - taken, window.length - filled);
            System.arraycopy(input, taken, window, filled, chunk);
            filled += chunk;
            taken += chunk;
            written = drain(output, written);
        }
        return written;
    }

    /// Gives what is left at the end of the stream, as if silence followed: in all, as many samples as the input lasts.
    /// Nothing may be processed after.
    ///
    /// @return how many were written to `output`, from its start
    public int finish(float[] output) {
        if (same) {
            return 0;
        }
        Arrays.fill(window, filled, filled + half, 0);
        filled += half;
        return drain(output, 0);
    }

    private int drain(float[] output, int from) {
        int written = from;
        while (centre + half < filled) {
            output[written++] = sample();
            phase += down;
            centre += phase / up;
            phase %= up;
        }
        int keep = centre - half + 1;
        System.arraycopy(window, keep, window, 0, filled - keep);
        filled -= keep;
        centre -= keep;
        return written;
    }

    private float sample() {
        int first = centre - half + 1;
        int count = rows.length - 1;
        long place = (long) phase * count;
        int row = (int) (place / up);
        float sample = sum(rows[row], first);
        long rest = place % up;
        if (rest == 0) {
            return sample;
        }
        return sample + (sum(rows[row + 1], first) - sample) * rest / up;
    }

    /// Four sums side by side keep the processor's adders busy.
    private float sum(float[] weights, int first) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        for (int i = 0; i < weights.length; i += 4) {
            a += weights[i] * window[first + i];
            b += weights[i + 1] * window[first + i + 1];
            c += weights[i + 2] * window[first + i + 2];
            d += weights[i + 3] * window[first + i + 3];
        }
        return (a + b) + (c + d);
    }
}
