package org.verseprojection.store.seal;

/// A sealed value does not open: it was changed, moved to another place, or sealed with another key.
public final class SealException extends Exception {
    SealException(String message) {
        super(message);
    }

    SealException(String message, Throwable cause) {
        super(message, cause);
    }
}
