package org.verseprojection.speech.audio;

import java.nio.ByteBuffer;

/// How a source writes its sound: interleaved samples, one of each input in turn.
///
/// @param rate in Hz
/// @param inputs how many there are, 1 or more
record SampleFormat(SampleEncoding encoding, int rate, int inputs) {
    /// Bytes that one sample of all inputs takes.
    int frameBytes() {
        return encoding.bytes() * inputs;
    }

    /// Bytes of a length of time, whole frames.
    int bytesOf(int milliseconds) {
        return (int) ((long) rate * milliseconds / 1000) * frameBytes();
    }

    /// Length of so many bytes, in nanoseconds.
    long nanosOf(long bytes) {
        return bytes / frameBytes() * 1_000_000_000L / rate;
    }

    /// Reads one input.
    ///
    /// @param input counted from 0
    /// @param start of the first frame in bytes
    /// @param frames how many
    void decode(ByteBuffer bytes, int input, int start, int frames, float[] samples) {
        int at = start + input * encoding.bytes();
        for (int i = 0; i < frames; i++, at += frameBytes()) {
            samples[i] = encoding.decode(bytes, at);
        }
    }
}
