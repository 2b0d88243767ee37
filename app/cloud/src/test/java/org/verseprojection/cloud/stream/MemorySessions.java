package org.verseprojection.cloud.stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.util.Optional;
import java.util.UUID;

/// Sessions of a node that is alone, in its memory. Those that were saved longest ago make way where there are too
/// many.
public final class MemorySessions implements SessionStore {
    private static final int MOST = 30_000;

    private final Cache<UUID, SessionState> states;

    public MemorySessions() {
        this(Ticker.systemTicker());
    }

    MemorySessions(Ticker ticker) {
        states = Caffeine.newBuilder()
                .expireAfterWrite(KEPT)
                .maximumSize(MOST)
                .ticker(ticker)
                .build();
    }

    @Override
    public Optional<SessionState> find(UUID session) {
        return Optional.ofNullable(states.getIfPresent(session));
    }

    @Override
    public void save(UUID session, SessionState state) {
        states.put(session, state);
    }
}
