package org.verseprojection.cloud.stream;

/// Why the server ends connections (RFC 6455, section 7.4; from 4000 on its own).
final class CloseCode {
    /// The server ends; another may take the session up.
    static final int GOING_AWAY = 1001;

    /// Frames that nobody can read.
    static final int POLICY = 1008;

    /// Too many connections for now.
    static final int TRY_LATER = 1013;

    /// The access token has run out.
    static final int UNAUTHORIZED = 4401;

    /// No sound for too long.
    static final int IDLE = 4408;

    /// Another connection took the session up.
    static final int TAKEN_OVER = 4409;

    private CloseCode() {}
}
