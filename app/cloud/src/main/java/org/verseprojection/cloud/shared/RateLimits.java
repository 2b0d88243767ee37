package org.verseprojection.cloud.shared;

import java.time.Duration;

/// Counts by token buckets: a full minute's requests at once at most, and then as many as a minute brings anew.
@FunctionalInterface
public interface RateLimits {
    /// Takes one from a bucket.
    ///
    /// @param bucket whose requests are counted, together with what kind they are
    /// @param perMinute how many a minute allows
    Taken take(String bucket, int perMinute);

    /// What came of it.
    ///
    /// @param allowed whether there was one left
    /// @param remaining how many are left now
    /// @param full until the bucket is full again
    /// @param next until there is one again; zero where there is one now
    record Taken(boolean allowed, long remaining, Duration full, Duration next) {}
}
