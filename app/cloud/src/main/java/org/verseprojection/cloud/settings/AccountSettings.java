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
import tools.jackson.databind.JsonNode;

/// The settings of accounts: `/settings`, and what other features ask for with every request.
public final class AccountSettings {
    private static final int ACCOUNTS = 20_000;

    /// A change that another node takes is known here after that time.
    private static final Duration REMEMBERED = Duration.ofSeconds(30);

    private final Database database;
    private final Clock clock;
    private final Cache<UUID, Settings> known = Caffeine.newBuilder()
            .maximumSize(ACCOUNTS)
            .expireAfterWrite(REMEMBERED)
            .build();

    public AccountSettings(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
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

    /// What an account has set, at most half a minute old where another node took the change.
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

    /// Another node took a change: what is remembered of the account is not to be used any more.
    public void forget(UUID account) {
        known.invalidate(account);
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
            Optional<String> stored = handle.createQuery("SELECT settings::text FROM users WHERE id = :id FOR UPDATE")
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
        forget(account);
        return new Reply.Json(after.json());
    }
}
