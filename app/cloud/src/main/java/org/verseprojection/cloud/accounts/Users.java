package org.verseprojection.cloud.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The table of accounts.
public final class Users {
    private static final String COLUMNS =
            "u.id, u.email, u.password_hash, u.subscription_tier, u.role, u.settings::text AS settings, u.verified";
    private static final String SAME_PASSWORD = "password_hash IS NOT DISTINCT FROM :seen";

    private final List<String> admins;

    /// Keeps them.
    ///
    /// @param admins whose accounts are administrators' once their address is verified
    Users(List<String> admins) {
        this.admins = List.copyOf(admins);
    }

    /// The account of an address that [Emails] made.
    public Optional<User> byEmail(Handle handle, String email) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM users u WHERE lower(u.email) = lower(:email)")
                .bind("email", email)
                .map((rs, ctx) -> user(rs))
                .findOne();
    }

    /// The account of that id.
    public Optional<User> byId(Handle handle, UUID id) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM users u WHERE u.id = :id")
                .bind("id", id)
                .map((rs, ctx) -> user(rs))
                .findOne();
    }

    /// The account that an identity provider knows by that subject.
    public Optional<User> byIdentity(Handle handle, String issuer, String subject) {
        return handle.createQuery("SELECT " + COLUMNS + """
                         FROM identities i JOIN users u ON u.id = i.user_id
                         WHERE i.issuer = :issuer AND i.subject = :subject
                        """)
                .bind("issuer", issuer)
                .bind("subject", subject)
                .map((rs, ctx) -> user(rs))
                .findOne();
    }

    /// Makes an account, always a free operator's; nothing where the address has one.
    public Optional<User> insert(Handle handle, String email, Optional<String> password) {
        UUID id = UUID.randomUUID();
        int made = handle.createUpdate("""
                        INSERT INTO users (id, email, password_hash) VALUES (:id, :email, :password)
                        ON CONFLICT (lower(email)) DO NOTHING
                        """)
                .bind("id", id)
                .bind("email", email)
                .bind("password", password.orElse(null))
                .execute();
        return made == 1 ? byId(handle, id) : Optional.empty();
    }

    /// Lets an identity stand for an account.
    public void link(Handle handle, UUID id, String issuer, String subject) {
        handle.createUpdate("""
                        INSERT INTO identities (issuer, subject, user_id) VALUES (:issuer, :subject, :id)
                        ON CONFLICT DO NOTHING
                        """)
                .bind("issuer", issuer)
                .bind("subject", subject)
                .bind("id", id)
                .execute();
    }

    /// Notes that the address was proven to be the owner's.
    public void verified(Handle handle, UUID id) {
        handle.createUpdate("UPDATE users SET verified = coalesce(verified, now()) WHERE id = :id")
                .bind("id", id)
                .execute();
        promote(handle);
    }

    /// Takes away every way in that somebody may have made before the address was proven.
    public void forgetUnproven(Handle handle, UUID id) {
        handle.createUpdate("UPDATE users SET password_hash = NULL WHERE id = :id AND verified IS NULL")
                .bind("id", id)
                .execute();
        handle.createUpdate("""
                        DELETE FROM identities WHERE user_id = :id
                          AND EXISTS (SELECT FROM users WHERE id = :id AND verified IS NULL)
                        """).bind("id", id).execute();
    }

    /// Sets a password's hash.
    public void password(Handle handle, UUID id, String hash) {
        handle.createUpdate("UPDATE users SET password_hash = :hash WHERE id = :id")
                .bind("hash", hash)
                .bind("id", id)
                .execute();
    }

    /// Whether the account is there, with the password that was seen; both stay until the transaction has ended.
    boolean hold(Handle handle, User seen) {
        return handle.createQuery("SELECT id FROM users WHERE id = :id AND " + SAME_PASSWORD + " FOR SHARE")
                .bind("id", seen.id())
                .bind("seen", seen.password().orElse(null))
                .mapTo(UUID.class)
                .findOne()
                .isPresent();
    }

    /// The same, and keeps another hash of that password. Two that held first would wait for each other.
    boolean rehash(Handle handle, User seen, String hash) {
        return handle.createUpdate("UPDATE users SET password_hash = :hash WHERE id = :id AND " + SAME_PASSWORD)
                        .bind("hash", hash)
                        .bind("id", seen.id())
                        .bind("seen", seen.password().orElse(null))
                        .execute()
                == 1;
    }

    /// Deletes the account with all rows that belong to it, which may be very many. What the audit log says of it
    /// stays, without the account.
    ///
    /// @return whether it was there, with the password that was seen
    boolean delete(Handle handle, User seen) {
        handle.execute("SET LOCAL statement_timeout = '60s'");
        return handle.createUpdate("DELETE FROM users WHERE id = :id AND " + SAME_PASSWORD)
                        .bind("id", seen.id())
                        .bind("seen", seen.password().orElse(null))
                        .execute()
                == 1;
    }

    /// Makes administrators of those who were named as such.
    void promote(Handle handle) {
        if (!admins.isEmpty()) {
            handle.createUpdate("""
                            UPDATE users SET role = 'admin'
                              WHERE lower(email) IN (<admins>) AND verified IS NOT NULL AND role = 'operator'
                            """).bindList("admins", admins).execute();
        }
    }

    private static User user(ResultSet rs) throws SQLException {
        return new User(
                rs.getObject("id", UUID.class),
                rs.getString("email"),
                Optional.ofNullable(rs.getString("password_hash")),
                rs.getString("subscription_tier"),
                rs.getString("role"),
                rs.getString("settings"),
                rs.getTimestamp("verified") != null);
    }
}
