package org.verseprojection.matching.learning;

/// A learned state that cannot be read. The message says what is wrong with it, for people.
public final class DamagedLearning extends Exception {
    private static final long serialVersionUID = 1;

    DamagedLearning(String message) {
        super(message);
    }

    DamagedLearning(String message, Throwable cause) {
        super(message, cause);
    }
}
