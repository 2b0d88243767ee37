package org.verseprojection.speech;

import java.util.Arrays;
import org.verseprojection.speech.audio.AudioFrame;

/// The sound of the utterance in progress that is not settled yet, with what the voice detector thought of each
/// frame.
final class SpeechWindow {
    private static final int FRAME = AudioFrame.SAMPLES;

    /// It grows by so much with the utterance, and is so small again behind it: a server has thousands of
    /// windows, most of them empty.
    private static final int STEP = 2 * AudioFrame.RATE / FRAME * FRAME;

    private float[] samples = new float[STEP];
    private float[] voices = new float[STEP / FRAME];
    private long start;
    private int frames;

    boolean isEmpty() {
        return frames == 0;
    }

    /// Where it begins, in samples since the stream began.
    long start() {
        return start;
    }

    /// Where it ends.
    long end() {
        return start + length();
    }

    /// In samples.
    int length() {
        return frames * FRAME;
    }

    void add(AudioFrame frame, float voice) {
        if (frames == 0) {
            start = frame.position();
        }
        if (length() + FRAME > samples.length) {
            samples = Arrays.copyOf(samples, samples.length + STEP);
            voices = Arrays.copyOf(voices, samples.length / FRAME);
        }
        System.arraycopy(frame.samples(), 0, samples, length(), FRAME);
        voices[frames++] = voice;
    }

    float[] samples(int from, int to) {
        return Arrays.copyOfRange(samples, from, to);
    }

    /// How many of its samples up to a place hold speech.
    int voiced(int to, float threshold) {
        int count = 0;
        for (int i = 0; i < Math.min(frames, to / FRAME); i++) {
            count += voices[i] >= threshold ? FRAME : 0;
        }
        return count;
    }

    /// The first and the last voiced sample, from the window's start; the whole window where none is voiced.
    int[] voicedRange(float threshold) {
        int first = 0;
        int last = frames - 1;
        while (first < last && voices[first] < threshold) {
            first++;
        }
        while (last > first && voices[last] < threshold) {
            last--;
        }
        return new int[] {first * FRAME, (last + 1) * FRAME};
    }

    /// The quietest place between two, in samples from the window's start: between words, if there is such a place.
    /// Of three neighbouring frames the sum of energy counts, in decibels, and the detector's doubt as 20 dB.
    int quietest(int from, int to) {
        int best = from / FRAME;
        double least = Double.POSITIVE_INFINITY;
        for (int i = Math.max(1, from / FRAME); i < Math.min(frames - 1, to / FRAME); i++) {
            double loudness = decibels((i - 1) * FRAME, (i + 2) * FRAME) + 20 * voices[i];
            if (loudness < least) {
                least = loudness;
                best = i;
            }
        }
        return best * FRAME + FRAME / 2;
    }

    private double decibels(int from, int to) {
        double energy = 1e-9;
        for (int i = from; i < to; i++) {
            energy += samples[i] * samples[i];
        }
        return 10 * Math.log10(energy / (to - from));
    }

    /// Forgets what lies before a place, at whole frames.
    void dropBefore(int sample) {
        int dropped = sample / FRAME;
        System.arraycopy(samples, dropped * FRAME, samples, 0, (frames - dropped) * FRAME);
        System.arraycopy(voices, dropped, voices, 0, frames - dropped);
        frames -= dropped;
        start += (long) dropped * FRAME;
    }

    void clear() {
        frames = 0;
        if (samples.length > STEP) {
            samples = new float[STEP];
            voices = new float[STEP / FRAME];
        }
    }
}
