package org.verseprojection.desktop.web;

/// The pages cannot be served; the message is one line for the operator that says what to do.
public final class WebOutputException extends Exception {
    WebOutputException(String message, Throwable cause) {
        super(message, cause);
    }
}
