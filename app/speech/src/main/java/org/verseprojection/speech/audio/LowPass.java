package org.verseprojection.speech.audio;

/// A windowed sinc, cut into the phases that a rational resampler needs.
///
/// The window is Kaiser's, and its length and shape follow from the wanted attenuation and transition by his formulas:
/// A. V. Oppenheim, R. W. Schafer, *Discrete-Time Signal Processing*, 3rd ed., section 7.5.3.
final class LowPass {
    /// How much is left of what must not be there, in dB below the input.
    private static final double ATTENUATION = 80;
    /// The transition ends at the lower of both Nyquist frequencies and takes this part of it: 7 to 8 kHz.
    private static final double TRANSITION = 0.125;

    private final int half;
    private final double cutoff;
    private final double beta = 0.1102 * (ATTENUATION - 8.7);
    private final double windowScale = bessel(beta);

    /// @param rate of the input in Hz
    /// @param target the output's rate in Hz
    LowPass(int rate, int target) {
        double nyquist = Math.min(rate, target) / 2.0 / rate;
        double transition = nyquist * TRANSITION;
        this.cutoff = nyquist - transition / 2;
        double order = (ATTENUATION - 7.95) / (2.285 * 2 * Math.PI * transition);
        // A multiple of two, so that the taps of a phase are one of four.
        this.half = (int) Math.ceil(order / 4) * 2;
    }

    /// Half its length, in samples of the input.
    int half() {
        return half;
    }

    /// The taps between two samples of the input, for the samples from `half - 1` before to `half` after.
    ///
    /// @param fraction how far behind the first of both, 0 to 1
    float[] phase(double fraction) {
        var taps = new double[2 * half];
        double sum = 0;
        for (int i = 0; i < taps.length; i++) {
            double distance = i - half + 1 - fraction;
            taps[i] = sinc(2 * cutoff * distance) * window(distance / half);
            sum += taps[i];
        }
        var scaled = new float[taps.length];
        for (int i = 0; i < taps.length; i++) {
            // Each phase passes a constant unchanged, or their differences would be heard as a tone.
            scaled[i] = (float) (taps[i] / sum);
        }
        return scaled;
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }

    private double window(double x) {
        return Math.abs(x) >= 1 ? 0 : bessel(beta * Math.sqrt(1 - x * x)) / windowScale;
    }

    /// The modified Bessel function of the first kind and order zero, by its power series.
    private static double bessel(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; term > sum * 1e-17; k++) {
            term *= (x / (2 * k)) * (x / (2 * k));
            sum += term;
        }
        return sum;
    }
}
