package org.verseprojection.live.cloud;

/// The cloud refused, or is not to be reached; the message is for the operator.
public final class CloudException extends Exception {
    public CloudException(String message) {
        super(message);
    }

    public CloudException(String message, Throwable cause) {
        super(message, cause);
    }
}
