package org.verseprojection.speech.audio;

import java.util.Arrays;

/// The last eight seconds of what is heard, in memory only: for the operator who asks "what did he say?".
///
/// For several threads. Holds 512 KB and never grows.
public final class RecentSound {
    /// Seconds that are kept.
    public static final int SECONDS = 8;

    private final float[] ring = new float[SECONDS * AudioFrame.RATE];
    private int next;
    private int filled;

    /// Takes the newest sound; the oldest makes room.
    public synchronized void add(AudioFrame frame) {
        for (float sample : frame.samples()) {
            ring[next] = sample;
            next = (next + 1) % ring.length;
        }
        filled = Math.min(ring.length, filled + AudioFrame.SAMPLES);
    }

    /// What is kept, the oldest first: 16 kHz mono, −1 to 1; a copy.
    public synchronized float[] samples() {
        var samples = new float[filled];
        int start = (next - filled + ring.length) % ring.length;
        int tail = Math.min(filled, ring.length - start);
        System.arraycopy(ring, start, samples, 0, tail);
        System.arraycopy(ring, 0, samples, tail, filled - tail);
        return samples;
    }

    /// Forgets everything.
    public synchronized void clear() {
        Arrays.fill(ring, 0);
        next = 0;
        filled = 0;
    }
}
