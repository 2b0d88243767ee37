package org.verseprojection.speech.audio;

import java.util.function.Consumer;

/// Cuts a stream of 16 kHz samples into frames and knows where each stands.
final class Framer {
    private final Consumer<AudioFrame> frames;
    private float[] filling = new float[AudioFrame.SAMPLES];
    private int filled;
    private long position;

    Framer(Consumer<AudioFrame> frames) {
        this.frames = frames;
    }

    /// Of the next sample.
    long position() {
        return position + filled;
    }

    /// Takes samples; what resampling made overshoot is brought back to full scale.
    void accept(float[] samples, int count) {
        for (int i = 0; i < count; i++) {
            filling[filled++] = Math.clamp(samples[i], -1f, 1f);
            if (filled == AudioFrame.SAMPLES) {
                emit();
            }
        }
    }

    /// Notes that so many samples are missing here. What has begun is filled up with zeros, which stand for the first
    /// of them.
    void skip(long missing) {
        long next = position() + missing;
        finish();
        position = Math.max(position, next);
    }

    /// Hands on what has begun, filled up with zeros.
    void finish() {
        if (filled > 0) {
            emit();
        }
    }

    private void emit() {
        frames.accept(new AudioFrame(position, filling));
        filling = new float[AudioFrame.SAMPLES];
        filled = 0;
        position += AudioFrame.SAMPLES;
    }
}
