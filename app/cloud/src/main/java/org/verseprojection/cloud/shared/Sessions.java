package org.verseprojection.cloud.shared;

import java.util.Optional;

/// State of sessions, forgotten an hour after it was put last. While Redis is away, this node keeps what it put, and
/// sends it when Redis is back; a session that broke off at another node is not found meanwhile.
public interface Sessions {
    /// What was put last. The array is the caller's own.
    Optional<byte[]> get(String key);

    /// Keeps it, in place of what was there.
    void put(String key, byte[] value);

    /// Forgets it.
    void remove(String key);
}
