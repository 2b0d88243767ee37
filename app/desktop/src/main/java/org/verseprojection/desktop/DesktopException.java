package org.verseprojection.desktop;

/// The windows cannot be opened on this machine; the message says why, in the toolkit's words.
public final class DesktopException extends RuntimeException {
    private static final long serialVersionUID = 1;

    DesktopException(Throwable cause) {
        super(cause.getMessage() == null ? cause.toString() : cause.getMessage(), cause);
    }
}
