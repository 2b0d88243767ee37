package org.verseprojection.cloud.accounts;

import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Writes down what happened to accounts: the event, the account's id, the time, and nothing else
/// about anybody.
public final class Audit {
    /// What is written down.
    public enum Event {
        REGISTERED("account.registered"),
        SIGNED_IN("account.signed_in"),
        SIGN_IN_FAILED("account.sign_in_failed"),
        SIGNED_OUT("account.signed_out"),
        TOKEN_STOLEN("account.token_stolen"),
        VERIFIED("account.verified"),
        RESET_ASKED("account.reset_asked"),
        RESET("account.reset"),
        LINKED("account.linked"),
        DELETION_REFUSED("account.deletion_refused"),
        DELETED("account.deleted");

        private final String text;

        Event(String text) {
            this.text = text;
        }
    }

    /// Writes one down, in the transaction of what it is about.
    ///
    /// @param account nothing where none is known, as with a wrong address; one that is gone is left out
    public void write(Handle handle, Event event, Optional<UUID> account) {
        handle.createUpdate("""
                        INSERT INTO logs (id, user_id, event) VALUES (:id,
                          (SELECT id FROM users WHERE id = CAST(:account AS uuid) FOR KEY SHARE), :event)
                        """)
                .bind("id", UUID.randomUUID())
                .bind("account", account.map(UUID::toString).orElse(null))
                .bind("event", event.text)
                .execute();
    }

    /// The same for an account that is known.
    public void write(Handle handle, Event event, UUID account) {
        write(handle, event, Optional.of(account));
    }
}
