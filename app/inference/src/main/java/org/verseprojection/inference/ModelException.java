package org.verseprojection.inference;

/// A model cannot be used. The message is one line for people: which file, what is wrong, what to do.
public final class ModelException extends Exception {
    private static final long serialVersionUID = 1;

    public ModelException(String message) {
        super(message);
    }

    public ModelException(String message, Throwable cause) {
        super(message, cause);
    }
}
