package org.verseprojection.cloud.recognition.audio;

/// What was sent is no sound that can be read. The message says to the client what is wrong with it. It has no stack
/// trace: it is an answer and no failure of the program.
public final class InvalidAudio extends Exception {
    public InvalidAudio(String message) {
        super(message, null, false, false);
    }

    /// What [#getMessage()] says, which is always there.
    public String text() {
        return String.valueOf(getMessage());
    }
}
