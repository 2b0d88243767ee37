package org.verseprojection.cloud.http;

/// The codes of errors, as the contract names them, and the status that each is answered with.
public enum ErrorCode {
    BAD_REQUEST(400, "bad_request"),
    UNAUTHORIZED(401, "unauthorized"),
    FORBIDDEN(403, "forbidden"),
    NOT_FOUND(404, "not_found"),
    NOT_ALLOWED(405, "not_allowed"),
    TIMEOUT(408, "timeout"),
    CONFLICT(409, "conflict"),
    TOO_LARGE(413, "too_large"),
    WRONG_TYPE(415, "wrong_type"),
    INVALID(422, "invalid"),
    TOO_MANY(429, "too_many"),
    INTERNAL(500, "internal"),
    UNAVAILABLE(503, "unavailable");

    private final int status;
    private final String text;

    ErrorCode(int status, String text) {
        this.status = status;
        this.text = text;
    }

    /// The HTTP status.
    public int status() {
        return status;
    }

    /// The code in the body, for programs.
    public String text() {
        return text;
    }
}
