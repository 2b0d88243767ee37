package org.verseprojection.cloud.recognition.audio;

/// What was sent is no sound that can be read. The message says to the client what is wrong with it. It has no stack
/// trace: it is an answer and no failure of the program.
public final class InvalidAudio extends Exception {
    private final int decoded;

    public InvalidAudio(String message) {
        this(message, 0);
    }

    InvalidAudio(String message, int decoded) {
        super(message, null, false, false);
        this.decoded = decoded;
    }

    /// How many samples of 16 kHz were decoded before it was found: that work was done all the same.
    public int decoded() {
        return decoded;
    }

    /// What [#getMessage()] says, which is always there.
    public String text() {
        return String.valueOf(getMessage());
    }
}
