package org.verseprojection.cloud.accounts;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.verseprojection.cloud.accounts.token.Secrets;

/// Codes that are sent by e-mail: 120 random bits, kept as a hash, good once and for a short time.
final class Codes {
    /// What a code is for.
    enum Purpose {
        VERIFY("verify", Duration.ofHours(24)),
        RESET("reset", Duration.ofMinutes(30));

        private final String text;
        private final Duration lifetime;

        Purpose(String text, Duration lifetime) {
            this.text = text;
            this.lifetime = lifetime;
        }
    }

    /// Without letters that look like others.
    private static final byte[] LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".getBytes(StandardCharsets.US_ASCII);

    private static final int LENGTH = 24;
    private static final int GROUP = 4;

    /// So that nobody's post box can be filled.
    private static final int MOST_AN_HOUR = 3;

    private final SecureRandom random = new SecureRandom();

    /// Makes one; nothing where the account was sent enough of them lately. The account's row is
    /// locked, so that of many at the same time no more are made, but not against rows that refer to
    /// it, such as the audit log's: two who wrote there first would wait for each other.
    Optional<String> make(Handle handle, UUID account, Purpose purpose) {
        handle.execute("SELECT FROM users WHERE id = ? FOR NO KEY UPDATE", account);
        int lately = handle.createQuery("""
                        SELECT count(*) FROM account_codes
                          WHERE user_id = :account AND purpose = :purpose AND created > now() - interval '1 hour'
                        """)
                .bind("account", account)
                .bind("purpose", purpose.text)
                .mapTo(Integer.class)
                .one();
        if (lately >= MOST_AN_HOUR) {
            return Optional.empty();
        }
        String code = random();
        handle.createUpdate("""
                        INSERT INTO account_codes (hash, user_id, purpose, expires)
                        VALUES (:hash, :account, :purpose, now() + make_interval(secs => :seconds))
                        """)
                .bind("hash", Secrets.hash(plain(code)))
                .bind("account", account)
                .bind("purpose", purpose.text)
                .bind("seconds", purpose.lifetime.toSeconds())
                .execute();
        return Optional.of(code);
    }

    /// Whether one was sent that is still good.
    boolean pending(Handle handle, UUID account, Purpose purpose) {
        return handle.createQuery("""
                        SELECT EXISTS (SELECT FROM account_codes
                          WHERE user_id = :account AND purpose = :purpose AND expires > now())
                        """)
                .bind("account", account)
                .bind("purpose", purpose.text)
                .mapTo(Boolean.class)
                .one();
    }

    /// Whose code it is; it stays good.
    Optional<UUID> whose(Handle handle, String code, Purpose purpose) {
        return handle.createQuery("""
                        SELECT user_id FROM account_codes
                          WHERE hash = :hash AND purpose = :purpose AND expires > now()
                        """)
                .bind("hash", Secrets.hash(plain(code)))
                .bind("purpose", purpose.text)
                .mapTo(UUID.class)
                .findOne();
    }

    /// Uses one up, and with it all others of its account and purpose; nothing where it is not, or no
    /// longer, good.
    Optional<UUID> use(Handle handle, String code, Purpose purpose) {
        Optional<UUID> account = handle.createQuery("""
                        DELETE FROM account_codes
                          WHERE hash = :hash AND purpose = :purpose AND expires > now() RETURNING user_id
                        """)
                .bind("hash", Secrets.hash(plain(code)))
                .bind("purpose", purpose.text)
                .mapTo(UUID.class)
                .findOne();
        account.ifPresent(
                id -> handle.createUpdate("DELETE FROM account_codes WHERE user_id = :account AND purpose = :purpose")
                        .bind("account", id)
                        .bind("purpose", purpose.text)
                        .execute());
        return account;
    }

    private String random() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append((char) LETTERS[random.nextInt(LETTERS.length)]);
        }
        return code.toString();
    }

    /// As people copy them: with and without blanks and hyphens, in whatever case.
    private static String plain(String code) {
        return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
