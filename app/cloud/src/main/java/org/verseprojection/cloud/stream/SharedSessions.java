package org.verseprojection.cloud.stream;

import java.util.Optional;
import java.util.UUID;
import org.verseprojection.cloud.http.Json;
import org.verseprojection.cloud.shared.Sessions;

/// Sessions that all nodes see, as JSON.
public final class SharedSessions implements SessionStore {
    private final Sessions sessions;

    /// Keeps them there.
    public SharedSessions(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Optional<SessionState> find(UUID session) {
        return sessions.get(key(session)).map(bytes -> Json.mapper().readValue(bytes, SessionState.class));
    }

    @Override
    public void save(UUID session, SessionState state) {
        sessions.put(key(session), Json.mapper().writeValueAsBytes(state));
    }

    private static String key(UUID session) {
        return "stream:" + session;
    }
}
