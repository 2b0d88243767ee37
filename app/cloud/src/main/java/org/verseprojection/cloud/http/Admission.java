package org.verseprojection.cloud.http;

import java.time.Duration;

/// Counts requests, and says when there are too many.
@FunctionalInterface
public interface Admission {
    /// Lets everything in.
    Admission OPEN = (access, key) -> Verdict.UNCOUNTED;

    /// Counts one.
    ///
    /// @param access what kind of operation is asked for
    /// @param key who is counted: an account's id, else an address
    Verdict admit(Access access, String key);

    /// What comes of it.
    ///
    /// @param allowed whether the request is answered
    /// @param limit requests a minute; 0 where they are not counted
    /// @param remaining how many are left now
    /// @param reset until all of them are there again
    /// @param after until the next one is
    record Verdict(boolean allowed, long limit, long remaining, Duration reset, Duration after) {
        /// Requests like this are not counted.
        public static final Verdict UNCOUNTED = new Verdict(true, 0, 0, Duration.ZERO, Duration.ZERO);
    }
}
