package org.verseprojection.speech;

/// The speech model could not be loaded, or failed on a window.
public final class RecognitionException extends RuntimeException {
    public RecognitionException(String message) {
        super(message);
    }

    public RecognitionException(String message, Throwable cause) {
        super(message, cause);
    }
}
