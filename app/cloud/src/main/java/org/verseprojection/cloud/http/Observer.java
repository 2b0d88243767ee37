package org.verseprojection.cloud.http;

import java.time.Duration;

/// Is told of every answer: for figures and logs. Must return at once. While it is
/// told, the logging context (MDC) has `requestId` and, where the request carried one, `traceparent`.
@FunctionalInterface
public interface Observer {
    /// One was given.
    ///
    /// @param method as `GET`
    /// @param path the operation's, as `/verses/{osis}`, never what was asked; `-` for one that does not exist
    /// @param took from the request's headers to the answer's last byte given to the network
    void answered(String requestId, String method, String path, int status, Duration took);
}
