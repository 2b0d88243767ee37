package org.verseprojection.speech.audio;

/// Sines, made and measured.
final class Tone {
    private Tone() {}

    /// A sine of this amplitude.
    static float[] sine(double hertz, double amplitude, int rate, int samples) {
        var tone = new float[samples];
        for (int i = 0; i < samples; i++) {
            tone[i] = (float) (amplitude * Math.sin(2 * Math.PI * hertz * i / rate));
        }
        return tone;
    }

    /// Root mean square of a stretch, in dBFS.
    static double rms(float[] samples, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += (double) samples[i] * samples[i];
        }
        return 10 * Math.log10(sum / (to - from) + 1e-30);
    }

    /// The pitch of a lone tone in Hz, from its upward zero crossings; 0 where there are not two.
    static double pitch(float[] samples, int rate) {
        double first = -1;
        double last = -1;
        int periods = -1;
        for (int i = 1; i < samples.length; i++) {
            if (samples[i - 1] < 0 && samples[i] >= 0) {
                last = i - samples[i] / (samples[i] - samples[i - 1]);
                first = first < 0 ? last : first;
                periods++;
            }
        }
        return periods < 1 ? 0 : periods * rate / (last - first);
    }
}
