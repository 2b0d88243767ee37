package org.verseprojection.cloud.accounts;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jspecify.annotations.Nullable;
import org.verseprojection.cloud.accounts.token.Vault;
import org.verseprojection.cloud.database.Database;
import org.verseprojection.cloud.http.Call;
import org.verseprojection.cloud.http.Problem;

/// Slows guessing down, so that it locks nobody out but who guesses. Failures are counted for an
/// account *from an address*, and for an address; after some, each one more makes the wait longer, up
/// to a quarter of an hour. An address that the account signed in from before does not wait for what
/// was tried at other accounts from there, and a device that it signed in on waits for its own
/// failures alone. An account as such is never locked.
///
/// An attempt counts as failed until it succeeds, so that many at the same time are not more than
/// many in a row.
final class Attempts {
    private static final int FREE = 5;
    private static final int FREE_DEVICE = 10;
    private static final int FREE_ADDRESS = 20;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    /// Attempts from one address wait for each other at its row: so many may have a connection meanwhile, and all
    /// others are left to those who do not sign in.
    private static final int AT_ONCE = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final Database database;
    private final Vault vault;
    private final Devices devices;

    /// What an attempt was counted under.
    ///
    /// @param account forgotten when it succeeds
    /// @param address one less when it succeeds
    record Ticket(byte[] account, Optional<byte[]> address) {}

    Attempts(Database database, Vault vault, Devices devices) {
        this.database = database;
        this.vault = vault;
        this.devices = devices;
    }

    /// Counts an attempt.
    ///
    /// @throws Problem 429 where it must wait, 503 where too many try
    Ticket begin(Call call, String email) throws Problem {
        String network = Addresses.network(call.address());
        Optional<String> device = devices.known(call, email);
        byte[] address = vault.mac("address", network);
        if (device.isPresent()) {
            Ticket ticket = new Ticket(vault.mac("device attempts", device.get()), Optional.empty());
            this.<@Nullable Void>inTurn(handle -> {
                count(handle, ticket.account(), FREE_DEVICE);
                return null;
            });
            return ticket;
        }
        byte[] pair = vault.mac("account and address", email, network);
        return inTurn(handle -> {
            boolean known = known(handle, email, address);
            if (!known) {
                count(handle, address, FREE_ADDRESS);
            }
            count(handle, pair, FREE);
            return new Ticket(pair, known ? Optional.empty() : Optional.of(address));
        });
    }

    private <T extends @Nullable Object> T inTurn(HandleCallback<T, Problem> work) throws Problem {
        try {
            if (!turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Problem.unavailable(AGAIN);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable(AGAIN);
        }
        try {
            return database.shared(work);
        } finally {
            turns.release();
        }
    }

    private static boolean known(Handle handle, String email, byte[] address) {
        return handle.createQuery("""
                        SELECT EXISTS (SELECT FROM known_addresses k JOIN users u ON u.id = k.user_id
                          WHERE lower(u.email) = lower(:email) AND k.address = :address)
                        """)
                .bind("email", email)
                .bind("address", address)
                .mapTo(Boolean.class)
                .one();
    }

    /// By the clock and not by when the transaction began: whoever waited for another attempt began before it.
    private static void count(Handle handle, byte[] key, int free) throws Problem {
        boolean admitted = handle.createQuery("""
                        INSERT INTO sign_in_attempts AS a (key, failures, last, blocked_until)
                          VALUES (:key, 1, now(), now())
                        ON CONFLICT (key) DO UPDATE SET
                          failures = CASE WHEN a.last < now() - interval '1 day' THEN 1 ELSE a.failures + 1 END,
                          last = now(),
                          blocked_until = CASE
                            WHEN a.last < now() - interval '1 day' OR a.failures + 1 < :free THEN now()
                            ELSE now() + make_interval(secs =>
                              least(:longest, power(2, least(a.failures + 1 - :free, 20)))) END
                          WHERE a.blocked_until <= clock_timestamp()
                        RETURNING failures
                        """)
                .bind("key", key)
                .bind("free", free)
                .bind("longest", LONGEST.toSeconds())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
        if (!admitted) {
            throw Problem.tooMany(wait(handle, key), Map.of());
        }
    }

    private static Duration wait(Handle handle, byte[] key) {
        return handle.createQuery("""
                        SELECT (extract(epoch FROM blocked_until - clock_timestamp()) * 1000)::bigint
                          FROM sign_in_attempts WHERE key = :key
                        """)
                .bind("key", key)
                .mapTo(Long.class)
                .findOne()
                .map(Duration::ofMillis)
                .orElse(Duration.ofSeconds(1));
    }

    /// Takes an attempt back that was none: it was not looked at.
    ///
    /// @throws Problem 503 where too many try; then it counts
    void undo(Ticket ticket) throws Problem {
        this.<@Nullable Void>inTurn(handle -> {
            ticket.address().ifPresent(address -> lessen(handle, address));
            lessen(handle, ticket.account());
            return null;
        });
    }

    /// Forgets the failures of whoever succeeded.
    void succeeded(Handle handle, Ticket ticket) {
        ticket.address().ifPresent(key -> lessen(handle, key));
        handle.createUpdate("DELETE FROM sign_in_attempts WHERE key = :key")
                .bind("key", ticket.account())
                .execute();
    }

    /// Rows are taken in the order in which [#begin] takes them, so that two never wait for each other.
    private static void lessen(Handle handle, byte[] key) {
        handle.createUpdate("""
                        UPDATE sign_in_attempts SET failures = greatest(failures - 1, 0), blocked_until = now()
                          WHERE key = :key
                        """).bind("key", key).execute();
    }

    /// Remembers where an account signed in from: its newest addresses.
    void remember(Handle handle, UUID account, String address) {
        handle.createUpdate("""
                        INSERT INTO known_addresses (user_id, address) VALUES (:account, :address)
                        ON CONFLICT (user_id, address) DO UPDATE SET seen = now()
                        """)
                .bind("account", account)
                .bind("address", vault.mac("address", Addresses.network(address)))
                .execute();
        handle.createUpdate("""
                        DELETE FROM known_addresses WHERE user_id = :account AND address IN (
                          SELECT address FROM known_addresses WHERE user_id = :account
                            ORDER BY seen DESC, address OFFSET 20)
                        """).bind("account", account).execute();
    }
}
