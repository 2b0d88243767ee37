package org.verseprojection.cloud.settings;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.verseprojection.cloud.database.Database;
import org.verseprojection.cloud.http.Access;
import org.verseprojection.cloud.http.Call;
import org.verseprojection.cloud.http.Endpoint;
import org.verseprojection.cloud.http.Problem;
import org.verseprojection.cloud.http.Reply;
import org.verseprojection.cloud.shared.Fanout;
import tools.jackson.databind.JsonNode;

/// The settings of accounts: `/settings`, and what other features ask for with every request.
public final class AccountSettings implements AutoCloseable {
    private static final int ACCOUNTS = 20_000;

    /// A change that another node takes is known here after that time at the latest, should word of it be lost.
    private static final Duration REMEMBERED = Duration.ofSeconds(30);

    private static final String CHANGED = "settings";

    private final Database database;
    private final Clock clock;
    private final Fanout nodes;
    private final Fanout.Subscription changes;
    private final Cache<UUID, Settings> known = Caffeine.newBuilder()
            .maximumSize(ACCOUNTS)
            .expireAfterWrite(REMEMBERED)
            .build();

    /// Listens for changes that other nodes take, until it is closed.
    public AccountSettings(Database database, Fanout nodes, Clock clock) {
        this.database = database;
        this.nodes = nodes;
        this.clock = clock;
        this.changes = nodes.subscribe(CHANGED, this::forget);
    }

    /// `/settings`.
    public List<Endpoint> endpoints() {
        return List.of(
                new Endpoint(
                        "GET",
                        "/settings",
                        Access.ACCOUNT,
                        call -> new Reply.Json(read(call.principal().account()).json())),
                new Endpoint("PUT", "/settings", Access.ACCOUNT, this::put));
    }

    /// What an account has set; at most half a minute old where word of a change on another node was lost.
    ///
    /// @throws Problem 401 where the account is gone
    public Settings current(UUID account) throws Problem {
        // Read within the cache: a change that comes meanwhile waits for it, and forgets what was read before.
        try {
            return known.get(account, this::remembered);
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof Problem problem) {
                throw problem;
            }
            throw failure;
        }
    }

    private Settings remembered(UUID account) {
        try {
            return read(account);
        } catch (Problem gone) {
            throw new CompletionException(gone);
        }
    }

    private Settings read(UUID account) throws Problem {
        return database.as(
                account,
                handle -> handle.createQuery("SELECT settings::text FROM users WHERE id = :id")
                        .bind("id", account)
                        .mapTo(String.class)
                        .findOne()
                        .map(Settings::of)
                        .orElseThrow(Problem::unauthorized));
    }

    private Reply put(Call call) throws Problem {
        UUID account = call.principal().account();
        JsonNode change = call.body();
        Settings after = database.as(account, handle -> {
            Optional<String> stored = handle.createQuery(
                            "SELECT settings::text FROM users WHERE id = :id FOR NO KEY UPDATE")
                    .bind("id", account)
                    .mapTo(String.class)
                    .findOne();
            Settings before = Settings.of(stored.orElseThrow(Problem::unauthorized));
            Settings changed = before.with(change, Instant.now(clock));
            handle.createUpdate("UPDATE users SET settings = CAST(:settings AS jsonb) WHERE id = :id")
                    .bind("settings", changed.json().toString())
                    .bind("id", account)
                    .execute();
            return changed;
        });
        known.invalidate(account);
        nodes.publish(CHANGED, account.toString());
        return new Reply.Json(after.json());
    }

    /// On a thread of its own, since it waits for whoever is reading the account's row.
    private void forget(String account) {
        Thread.startVirtualThread(() -> known.invalidate(UUID.fromString(account)));
    }

    @Override
    public void close() {
        changes.close();
    }
}
