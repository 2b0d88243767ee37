package org.verseprojection.cloud.stream;

import java.time.Duration;
import org.verseprojection.cloud.config.ConfigException;
import org.verseprojection.cloud.config.Environment;

/// How streams are served.
///
/// @param idle after so long without sound a connection is closed
/// @param quiet after so long without sound a stream keeps only what it has heard
/// @param round how often that, and the access tokens, are looked at
/// @param deadline what could not be recognised so long after it came is dropped
/// @param perAccount how many connections an account may have at a time
/// @param most how many connections there may be in all
/// @param drain how long sound that came before the end may still be answered
public record StreamConfig(
        Duration idle, Duration quiet, Duration round, Duration deadline, int perAccount, int most, Duration drain) {
    private static final StreamConfig STANDARD = new StreamConfig(
            Duration.ofMinutes(30),
            Duration.ofMinutes(1),
            Duration.ofSeconds(30),
            Duration.ofSeconds(3),
            8,
            20_000,
            Duration.ofSeconds(5));

    /// `STREAM_IDLE_SECONDS`, `STREAM_CONNECTIONS`, `STREAM_CONNECTIONS_ACCOUNT`.
    ///
    /// @throws ConfigException where one of them cannot be
    public static StreamConfig from(Environment environment) throws ConfigException {
        int idle = environment.number("STREAM_IDLE_SECONDS", (int) STANDARD.idle.toSeconds(), 1, 86_400);
        return new StreamConfig(
                Duration.ofSeconds(idle),
                STANDARD.quiet,
                STANDARD.round,
                STANDARD.deadline,
                environment.number("STREAM_CONNECTIONS_ACCOUNT", STANDARD.perAccount, 1, 1_000_000),
                environment.number("STREAM_CONNECTIONS", STANDARD.most, 1, 1_000_000),
                STANDARD.drain);
    }
}
