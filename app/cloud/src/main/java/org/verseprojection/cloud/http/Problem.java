package org.verseprojection.cloud.http;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Ends a request with an error of the contract. It has no stack trace: it is an answer and no failure of the program.
public final class Problem extends Exception {
    private final ErrorCode code;
    private final transient List<Detail> details;
    private final transient Map<String, String> headers;

    public Problem(ErrorCode code, String message, List<Detail> details, Map<String, String> headers) {
        super(message, null, false, false);
        this.code = code;
        this.details = List.copyOf(details);
        this.headers = Map.copyOf(headers);
    }

    public Problem(ErrorCode code, String message) {
        this(code, message, List.of(), Map.of());
    }

    /// Readable, and not allowed.
    public static Problem invalid(List<Detail> details) {
        return new Problem(ErrorCode.INVALID, "The request is not allowed like this.", details, Map.of());
    }

    /// The same for one member.
    public static Problem invalid(String field, String problem) {
        return invalid(List.of(Detail.of(field, problem)));
    }

    /// Nobody is signed in, or no longer.
    public static Problem unauthorized() {
        return new Problem(ErrorCode.UNAUTHORIZED, "Please sign in.", List.of(), Map.of("WWW-Authenticate", "Bearer"));
    }

    /// More requests than allowed.
    public static Problem tooMany(Duration wait, Map<String, String> limits) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        Map<String, String> headers = new java.util.HashMap<>(limits);
        headers.put("Retry-After", Long.toString(seconds));
        return new Problem(ErrorCode.TOO_MANY, "Please wait " + seconds + " seconds.", List.of(), headers);
    }

    /// Something that the server leans on is away for now.
    public static Problem unavailable(Duration wait) {
        return new Problem(
                ErrorCode.UNAVAILABLE,
                "Please try again later.",
                List.of(),
                Map.of("Retry-After", Long.toString(Math.max(1, wait.toSeconds()))));
    }

    public ErrorCode code() {
        return code;
    }

    public List<Detail> details() {
        return details;
    }

    /// Headers that the answer carries besides.
    public Map<String, String> headers() {
        return headers;
    }

    /// What [#getMessage()] says, which is always there.
    public String text() {
        return String.valueOf(getMessage());
    }
}
