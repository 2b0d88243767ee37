package org.verseprojection.speech;

/// Reads words out of a window of sound. It keeps nothing between two windows, so streams may share one.
public interface Recognizer extends AutoCloseable {
    /// Recognises one window and waits for the answer; calls from several threads are served in turn.
    ///
    /// @param samples 16 kHz mono in −1 to 1, at most 30 s
    /// @throws RecognitionException where the model failed on it
    Recognition recognize(float[] samples) throws InterruptedException;

    @Override
    void close();
}
