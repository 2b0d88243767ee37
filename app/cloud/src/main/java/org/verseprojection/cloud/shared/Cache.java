package org.verseprojection.cloud.shared;

import java.util.Optional;

/// Keeps answers that are the same for everybody and never change while a version runs. What it does not have is
/// worked out again: a failure is an absence.
public interface Cache {
    /// What was put under the key, if it is still there. The array is the caller's own.
    Optional<byte[]> get(String key);

    /// Keeps it for up to a week; values above 256 KiB are not kept.
    void put(String key, byte[] value);
}
