package org.verseprojection.cloud.sso;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.verseprojection.cloud.accounts.Accounts;
import org.verseprojection.cloud.accounts.Audit;
import org.verseprojection.cloud.accounts.User;
import org.verseprojection.cloud.accounts.Users;
import org.verseprojection.cloud.http.ErrorCode;
import org.verseprojection.cloud.http.Problem;

/// Finds the account of whom a provider vouches for. An account that is there already is given to
/// somebody only where the provider made sure that the address is theirs; and where the account's own
/// address was never proven, whoever made it may be somebody else, so every other way into it is
/// closed.
final class Linking {
    private final Accounts accounts;

    Linking(Accounts accounts) {
        this.accounts = accounts;
    }

    /// The account, found or made.
    ///
    /// @throws Problem 401 where there is none for them
    User account(Handle handle, Identity identity) throws Problem {
        Users users = accounts.users();
        Optional<User> known = users.byIdentity(handle, identity.issuer(), identity.subject());
        if (known.isPresent()) {
            return known.get();
        }
        String email = identity.email()
                .orElseThrow(() ->
                        new Problem(ErrorCode.UNAUTHORIZED, "The identity provider did not say an e-mail address."));
        Optional<User> made = users.insert(handle, email, Optional.empty());
        if (made.isPresent()) {
            accounts.audit().write(handle, Audit.Event.REGISTERED, made.get().id());
        } else if (!identity.emailVerified()) {
            throw new Problem(ErrorCode.UNAUTHORIZED, "The identity provider has not made sure of the e-mail address.");
        }
        User user = made.or(() -> users.byEmail(handle, email)).orElseThrow(Problem::unauthorized);
        if (identity.emailVerified()) {
            if (!user.verified()) {
                users.forgetUnproven(handle, user.id());
                accounts.refreshTokens().endAll(handle, user.id());
            }
            users.verified(handle, user.id());
        }
        users.link(handle, user.id(), identity.issuer(), identity.subject());
        accounts.audit().write(handle, Audit.Event.LINKED, user.id());
        return users.byId(handle, user.id()).orElseThrow(Problem::unauthorized);
    }
}
