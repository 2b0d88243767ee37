package org.verseprojection.cloud.accounts;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.verseprojection.cloud.accounts.password.Passwords;
import org.verseprojection.cloud.accounts.token.RefreshTokens;
import org.verseprojection.cloud.database.Database;
import org.verseprojection.cloud.http.Access;
import org.verseprojection.cloud.http.Call;
import org.verseprojection.cloud.http.Endpoint;
import org.verseprojection.cloud.http.ErrorCode;
import org.verseprojection.cloud.http.Problem;
import org.verseprojection.cloud.http.Reply;
import tools.jackson.databind.JsonNode;

/// Deletes an account with all that belongs to it. An access token alone does not do that: whoever asks shows the
/// password again, or, where the account has none, that they signed in a moment ago. Failures count as those of
/// signing in do.
final class Deletion {
    private static final int BYTES = 4096;

    /// How long ago a sign-in may be that stands for a password.
    private static final Duration RECENT = Duration.ofMinutes(10);

    private final Database database;
    private final Users users;
    private final Passwords passwords;
    private final Attempts attempts;
    private final RefreshTokens tokens;
    private final DeletedAccounts deleted;
    private final Letters letters;
    private final Audit audit;

    Deletion(
            Database database,
            Users users,
            Passwords passwords,
            Attempts attempts,
            RefreshTokens tokens,
            DeletedAccounts deleted,
            Letters letters,
            Audit audit) {
        this.database = database;
        this.users = users;
        this.passwords = passwords;
        this.attempts = attempts;
        this.tokens = tokens;
        this.deleted = deleted;
        this.letters = letters;
        this.audit = audit;
    }

    List<Endpoint> endpoints() {
        return List.of(new Endpoint("POST", "/auth/delete", Access.ACCOUNT, BYTES, this::delete));
    }

    private Reply delete(Call call) throws Problem {
        UUID account = call.principal().account();
        User user = database.as(account, handle -> users.byId(handle, account)).orElseThrow(Problem::unauthorized);
        Attempts.Ticket ticket = attempts.begin(call, user.email());
        if (!proven(call.body(), user, ticket)) {
            database.shared(handle -> {
                audit.write(handle, Audit.Event.DELETION_REFUSED, account);
                return null;
            });
            throw unproven(user);
        }
        database.<Void, Problem>as(account, handle -> {
            if (!users.delete(handle, user)) {
                throw unproven(users.byId(handle, account).orElseThrow(Problem::unauthorized));
            }
            // After the account's row, as signing in does, so that the two never wait for each other.
            attempts.succeeded(handle, ticket);
            deleted.note(handle, account);
            audit.write(handle, Audit.Event.DELETED, Optional.empty());
            return null;
        });
        deleted.tell(account);
        letters.deleted(user);
        return new Reply.Empty(204, Map.of());
    }

    private static Problem unproven(User user) {
        return new Problem(
                ErrorCode.FORBIDDEN,
                user.password().isPresent()
                        ? "The password is wrong."
                        : "Please sign in again, and delete the account within ten minutes.");
    }

    private boolean proven(JsonNode body, User user, Attempts.Ticket ticket) throws Problem {
        if (!body.has("password")) {
            String token = body.path("refresh_token").asString();
            return user.password().isEmpty()
                    && database.shared(handle -> tokens.since(handle, user.id(), token, RECENT));
        }
        try {
            return passwords.matches(body.path("password").asString(), user.password());
        } catch (Problem busy) {
            attempts.undo(ticket);
            throw busy;
        }
    }
}
