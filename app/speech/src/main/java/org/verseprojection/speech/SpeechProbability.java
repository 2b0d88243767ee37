package org.verseprojection.speech;

/// How likely it is that a frame holds speech; it may remember the frames before. One stream, one thread.
@FunctionalInterface
public interface SpeechProbability {
    /// The probability, 0 to 1, for the next 512 samples of 16 kHz sound in −1 to 1.
    float of(float[] samples);
}
