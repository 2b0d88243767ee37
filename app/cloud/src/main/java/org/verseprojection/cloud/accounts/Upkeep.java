package org.verseprojection.cloud.accounts;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verseprojection.cloud.accounts.token.KeyRing;
import org.verseprojection.cloud.database.Database;

/// What every node does now and then: it looks for new keys and for accounts that other nodes deleted, and deletes what
/// has run out.
final class Upkeep implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final Duration CLEANING = Duration.ofMinutes(10);
    private static final List<String> DELETIONS = List.of(
            "DELETE FROM refresh_tokens WHERE expires < now()",
            "DELETE FROM sign_ins s WHERE created < now() - interval '1 hour'"
                    + " AND NOT EXISTS (SELECT FROM refresh_tokens t WHERE t.sign_in = s.id)",
            "DELETE FROM sign_in_attempts WHERE last < now() - interval '1 day' AND blocked_until < now()",
            "DELETE FROM known_addresses WHERE seen < now() - interval '180 days'",
            "DELETE FROM account_codes WHERE expires < now() AND created < now() - interval '1 hour'",
            "DELETE FROM sso_states WHERE expires < now()",
            "DELETE FROM deleted_accounts WHERE deleted < now() - interval '1 hour'",
            "DELETE FROM logs WHERE \"timestamp\" < now() - interval '400 days'");

    private final Database database;
    private final KeyRing keys;
    private final DeletedAccounts deleted;
    private final Thread thread;

    Upkeep(Database database, KeyRing keys, DeletedAccounts deleted, Duration keyCheck) {
        this.database = database;
        this.deleted = deleted;
        this.keys = keys;
        thread = Thread.ofVirtual().name("accounts-upkeep").start(() -> run(keyCheck));
    }

    private void run(Duration keyCheck) {
        long cleaned = System.nanoTime();
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(keyCheck);
                keys.refresh();
                deleted.refresh(database);
                if (System.nanoTime() - cleaned > CLEANING.toNanos()) {
                    cleaned = System.nanoTime();
                    clean();
                }
            } catch (InterruptedException ended) {
                return;
            } catch (RuntimeException failure) {
                LOG.warn("upkeep of accounts failed and is tried again: {}", failure.getMessage());
            }
        }
    }

    /// Deletes what has run out.
    void clean() {
        for (String deletion : DELETIONS) {
            database.shared(handle -> handle.createUpdate(deletion).execute());
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(2));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
