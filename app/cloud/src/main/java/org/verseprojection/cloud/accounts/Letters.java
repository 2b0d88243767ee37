package org.verseprojection.cloud.accounts;

import java.util.Optional;
import java.util.UUID;
import org.verseprojection.cloud.database.Database;
import org.verseprojection.cloud.mail.MailQueue;
import org.verseprojection.cloud.mail.MailTexts;

/// Writes to the owners of accounts. What it looks up for that, it looks up when the request was
/// answered: how long an answer takes says nothing about whether there is an account.
final class Letters {
    private final Database database;
    private final Users users;
    private final Codes codes;
    private final Audit audit;
    private final MailQueue queue;
    private final MailTexts texts = new MailTexts();

    Letters(Database database, Users users, Codes codes, Audit audit, MailQueue queue) {
        this.database = database;
        this.users = users;
        this.codes = codes;
        this.audit = audit;
        this.queue = queue;
    }

    /// Asks the owner to prove the address, unless a code is on its way already.
    void verify(UUID account) {
        queue.offer(() -> database.shared(handle -> users.byId(handle, account)
                .filter(user -> !user.verified() && !codes.pending(handle, account, Codes.Purpose.VERIFY))
                .flatMap(user -> codes.make(handle, account, Codes.Purpose.VERIFY)
                        .map(code -> texts.verify(user.email(), code)))));
    }

    /// Sends a code for a new password, if the address has an account.
    ///
    /// @return whether there was room for it
    boolean reset(Optional<String> email) {
        return queue.offer(() -> database.shared(handle -> email.flatMap(known -> users.byEmail(handle, known))
                .flatMap(user -> {
                    audit.write(handle, Audit.Event.RESET_ASKED, user.id());
                    return codes.make(handle, user.id(), Codes.Purpose.RESET)
                            .map(code -> texts.reset(user.email(), code));
                })));
    }

    /// Says that the account is gone.
    void deleted(User user) {
        queue.offer(() -> Optional.of(texts.deleted(user.email())));
    }

    /// Says that the password was changed.
    void changed(User user) {
        queue.offer(() -> Optional.of(texts.changed(user.email())));
    }
}
