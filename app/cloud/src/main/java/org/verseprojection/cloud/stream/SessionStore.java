package org.verseprojection.cloud.stream;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/// Remembers sessions between connections. Any thread may call, and waits.
public interface SessionStore {
    /// How long a session is remembered after it was saved last.
    Duration KEPT = Duration.ofHours(1);

    /// A session, unless it was never saved, or too long ago.
    ///
    /// @throws RuntimeException where it cannot be asked for now
    Optional<SessionState> find(UUID session);

    /// Remembers it in place of what was saved before.
    ///
    /// @throws RuntimeException where it cannot be saved now; the stream goes on without
    void save(UUID session, SessionState state);
}
