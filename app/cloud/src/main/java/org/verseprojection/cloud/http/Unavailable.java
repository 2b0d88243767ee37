package org.verseprojection.cloud.http;

/// Something that the server leans on is away for now; the request is answered with 503, and may be tried again.
public final class Unavailable extends RuntimeException {
    public Unavailable(Throwable cause) {
        super(cause);
    }
}
