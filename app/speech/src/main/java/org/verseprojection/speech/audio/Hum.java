package org.verseprojection.speech.audio;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// What the mains leave in a sound: a tone of 50 or 60 Hz and its multiples, as from a bad cable or a ground loop.
///
/// The power at these frequencies (Goertzel, "An Algorithm for the Evaluation of Finite Trigonometric Series", 1958) is
/// set against that of everything, half second by half second. Hum is always there, and voices never stand still: what
/// counts is the half second with the least of it.
///
/// @param hertz 50 or 60, whichever there is more of
/// @param dbfs how loud it is, in the middle of all half seconds; [Level#FLOOR] where there is none
/// @param share of all power, 0 to 1, in the half second with the least
public record Hum(int hertz, double dbfs, double share) {
    private static final int SPAN = AudioFrame.RATE / 2;
    private static final int HARMONICS = 8;

    /// Measures.
    ///
    /// @param samples 16 kHz mono in −1 to 1
    /// @param count how many of them; under half a second is none
    static Hum of(float[] samples, int count) {
        return IntStream.of(50, 60)
                .mapToObj(hertz -> of(samples, count, hertz))
                .max(Comparator.comparingDouble(Hum::share))
                .orElseThrow();
    }

    private static Hum of(float[] samples, int count, int hertz) {
        int spans = Math.max(0, (count - SPAN) / (SPAN / 2) + (count < SPAN ? 0 : 1));
        double[] powers = new double[spans];
        double least = spans == 0 ? 0 : 1;
        for (int span = 0; span < spans; span++) {
            int from = span * (SPAN / 2);
            for (int harmonic = 1; harmonic <= HARMONICS; harmonic++) {
                powers[span] += line(samples, from, hertz * harmonic);
            }
            double all = power(samples, from);
            least = Math.min(least, all == 0 ? 0 : Math.min(1, powers[span] / all));
        }
        Arrays.sort(powers);
        return new Hum(hertz, spans == 0 ? Level.FLOOR : Level.dbfs(Math.sqrt(powers[spans / 2])), least);
    }

    /// The power of the tone of that frequency in a half second, through Hann's window: some 4 Hz to each side.
    private static double line(float[] samples, int from, int frequency) {
        double step = 2 * Math.PI * frequency / AudioFrame.RATE;
        double twice = 2 * Math.cos(step);
        double last = 0;
        double before = 0;
        for (int i = 0; i < SPAN; i++) {
            double window = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / SPAN);
            double next = samples[from + i] * window + twice * last - before;
            before = last;
            last = next;
        }
        double squared = last * last + before * before - twice * last * before;
        double sum = SPAN / 2.0;
        return 2 * squared / (sum * sum);
    }

    /// All power, but for what stands still.
    private static double power(float[] samples, int from) {
        double mean = 0;
        double square = 0;
        for (int i = from; i < from + SPAN; i++) {
            mean += samples[i];
            square += (double) samples[i] * samples[i];
        }
        mean /= SPAN;
        return Math.max(0, square / SPAN - mean * mean);
    }
}
