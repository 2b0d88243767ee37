package org.verseprojection.cloud.accounts.token;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Refresh tokens: random, kept as hashes, each used once. The tokens of one sign-in are a family. A
/// token that comes again while its successor is unused gets another successor, since an answer may
/// be lost; one that comes after its successor was used shows that two hold the family, and so does
/// one that was void already: then all of it is void.
public final class RefreshTokens {
    /// How long one is good.
    public static final Duration LIFETIME = Duration.ofDays(7);

    /// How long a code is good that a browser takes to a program, which turns it into a token at once.
    private static final Duration CODE = Duration.ofMinutes(1);

    private static final int MOST_SIGN_INS = 50;

    /// What comes of a token that is presented.
    public sealed interface Outcome {
        /// It was good: here is the next one.
        record Renewed(UUID account, String token) implements Outcome {}

        /// It was not.
        record Refused() implements Outcome {}

        /// It, or one of its family, was in other hands: all of them are void now.
        record Stolen(UUID account) implements Outcome {}
    }

    /// Begins a family. The oldest families of an account with very many end.
    public String begin(Handle handle, UUID account) {
        return begin(handle, account, false);
    }

    /// Begins a family with a code in place of a token: it is good for a minute and really only once.
    public String beginWithCode(Handle handle, UUID account) {
        return begin(handle, account, true);
    }

    private static String begin(Handle handle, UUID account, boolean code) {
        UUID family = UUID.randomUUID();
        handle.createUpdate("INSERT INTO sign_ins (id, user_id) VALUES (:id, :account)")
                .bind("id", family)
                .bind("account", account)
                .execute();
        handle.createUpdate("""
                        DELETE FROM sign_ins WHERE id IN (SELECT id FROM sign_ins WHERE user_id = :account
                          ORDER BY created DESC, id OFFSET :most)
                        """)
                .bind("account", account)
                .bind("most", MOST_SIGN_INS)
                .execute();
        return insert(handle, family, null, code);
    }

    private static String insert(Handle handle, UUID family, byte @Nullable [] parent, boolean code) {
        String token = Secrets.random();
        handle.createUpdate("""
                        INSERT INTO refresh_tokens (hash, sign_in, parent, state, once, expires)
                        VALUES (:hash, :family, :parent, 'live', :once, now() + make_interval(secs => :seconds))
                        """)
                .bind("hash", Secrets.hash(token))
                .bind("family", family)
                .bind("parent", parent)
                .bind("once", code)
                .bind("seconds", (code ? CODE : LIFETIME).toSeconds())
                .execute();
        return token;
    }

    private record Presented(UUID family, UUID account, String state, boolean once) {}

    /// Takes a token and gives the next. What it says must be committed, also where it refuses.
    public Outcome renew(Handle handle, String token) {
        byte[] hash = Secrets.hash(token);
        Presented presented = find(handle, hash).orElse(null);
        if (presented == null) {
            return new Outcome.Refused();
        }
        boolean good = switch (presented.state()) {
            case "live" -> {
                state(handle, hash, "used");
                yield true;
            }
            case "used" -> !presented.once() && voidsUnused(handle, hash);
            default -> false;
        };
        if (!good) {
            revoke(handle, presented.family());
            return new Outcome.Stolen(presented.account());
        }
        return new Outcome.Renewed(presented.account(), insert(handle, presented.family(), hash, false));
    }

    /// Locks the family first: of two that present tokens of it at the same time, one sees what the
    /// other did.
    private static Optional<Presented> find(Handle handle, byte[] hash) {
        Optional<UUID> family =
                handle.createQuery("""
                        SELECT id FROM sign_ins WHERE revoked IS NULL
                          AND id = (SELECT sign_in FROM refresh_tokens WHERE hash = :hash) FOR NO KEY UPDATE
                        """).bind("hash", hash).mapTo(UUID.class).findOne();
        return family.flatMap(id -> handle.createQuery("""
                        SELECT t.sign_in, s.user_id, t.state, t.once FROM refresh_tokens t
                          JOIN sign_ins s ON s.id = t.sign_in
                          WHERE t.hash = :hash AND t.expires > now()
                        """)
                .bind("hash", hash)
                .map((rs, ctx) -> new Presented(
                        rs.getObject("sign_in", UUID.class),
                        rs.getObject("user_id", UUID.class),
                        rs.getString("state"),
                        rs.getBoolean("once")))
                .findOne());
    }

    /// Whether the successor was still unused, and is void now.
    private static boolean voidsUnused(Handle handle, byte[] parent) {
        return handle.createUpdate("UPDATE refresh_tokens SET state = 'void' WHERE parent = :parent AND state = 'live'")
                        .bind("parent", parent)
                        .execute()
                == 1;
    }

    private static void state(Handle handle, byte[] hash, String state) {
        handle.createUpdate("UPDATE refresh_tokens SET state = :state WHERE hash = :hash")
                .bind("state", state)
                .bind("hash", hash)
                .execute();
    }

    private static void revoke(Handle handle, UUID family) {
        handle.createUpdate("UPDATE sign_ins SET revoked = now() WHERE id = :id AND revoked IS NULL")
                .bind("id", family)
                .execute();
    }

    /// Ends the family of a token, and says whose it was; nothing where it was void already.
    public Optional<UUID> end(Handle handle, String token) {
        return handle.createQuery("""
                        UPDATE sign_ins SET revoked = now() WHERE revoked IS NULL
                          AND id = (SELECT sign_in FROM refresh_tokens WHERE hash = :hash) RETURNING user_id
                        """)
                .bind("hash", Secrets.hash(token))
                .mapTo(UUID.class)
                .findOne();
    }

    /// Whether a token is good, and of a sign-in of that account that was so short a time ago. It stays good.
    public boolean since(Handle handle, UUID account, String token, Duration time) {
        return handle.createQuery("""
                        SELECT EXISTS (SELECT FROM refresh_tokens t JOIN sign_ins s ON s.id = t.sign_in
                          WHERE t.hash = :hash AND t.state = 'live' AND t.expires > now()
                            AND s.user_id = :account AND s.revoked IS NULL
                            AND s.created > now() - make_interval(secs => :seconds))
                        """)
                .bind("hash", Secrets.hash(token))
                .bind("account", account)
                .bind("seconds", time.toSeconds())
                .mapTo(Boolean.class)
                .one();
    }

    /// Ends all families of an account.
    public void endAll(Handle handle, UUID account) {
        handle.createUpdate("UPDATE sign_ins SET revoked = now() WHERE user_id = :account AND revoked IS NULL")
                .bind("account", account)
                .execute();
    }
}
