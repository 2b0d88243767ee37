package org.verseprojection.cloud.accounts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/// Signs in with a password, goes on with refresh tokens, and signs out.
final class Login {
    private static final int BYTES = 4096;
    private static final String WRONG = "The address or the password is wrong.";

    /// Another sign-in may hash the password anew while this one compares it: then it is compared once more.
    private static final int LOOKS = 2;

    private final Database database;
    private final Users users;
    private final Passwords passwords;
    private final Attempts attempts;
    private final RefreshTokens tokens;
    private final Sessions sessions;
    private final Letters letters;
    private final Audit audit;

    Login(
            Database database,
            Users users,
            Passwords passwords,
            Attempts attempts,
            RefreshTokens tokens,
            Sessions sessions,
            Letters letters,
            Audit audit) {
        this.database = database;
        this.users = users;
        this.passwords = passwords;
        this.attempts = attempts;
        this.tokens = tokens;
        this.sessions = sessions;
        this.letters = letters;
        this.audit = audit;
    }

    /// Refresh tokens cannot be guessed: those operations are counted as any other.
    List<Endpoint> endpoints() {
        return List.of(
                new Endpoint("POST", "/auth/login", Access.SIGN_IN, BYTES, this::login),
                new Endpoint("POST", "/auth/refresh", Access.PUBLIC, BYTES, this::refresh),
                new Endpoint("POST", "/auth/logout", Access.PUBLIC, BYTES, this::logout));
    }

    private Reply login(Call call) throws Problem {
        // An address that no account can have is looked for like any other.
        String email = Emails.normal(call.body().path("email").asString()).orElse("-");
        String password = call.body().path("password").asString();
        Attempts.Ticket ticket = attempts.begin(call, email);
        for (int left = LOOKS; left > 0; left--) {
            User user = proven(ticket, email, password);
            Optional<String> token = begin(call, ticket, user, stronger(user, password));
            if (token.isPresent()) {
                if (!user.verified()) {
                    letters.verify(user.id());
                }
                return sessions.answer(200, user, token.get());
            }
        }
        throw refused(WRONG);
    }

    private User proven(Attempts.Ticket ticket, String email, String password) throws Problem {
        Optional<User> found = database.shared(handle -> users.byEmail(handle, email));
        if (!matches(ticket, password, found)) {
            database.shared(handle -> {
                audit.write(handle, Audit.Event.SIGN_IN_FAILED, found.map(User::id));
                return null;
            });
            throw refused(WRONG);
        }
        return found.orElseThrow();
    }

    /// A refresh token; nothing where the password is no longer the one that was compared.
    private Optional<String> begin(Call call, Attempts.Ticket ticket, User user, Optional<String> stronger) {
        return database.shared(handle -> {
            boolean same =
                    stronger.map(hash -> users.rehash(handle, user, hash)).orElseGet(() -> users.hold(handle, user));
            if (!same) {
                return Optional.empty();
            }
            attempts.succeeded(handle, ticket);
            return Optional.of(sessions.begin(handle, user, call.address()));
        });
    }

    private boolean matches(Attempts.Ticket ticket, String password, Optional<User> user) throws Problem {
        try {
            return passwords.matches(password, user.flatMap(User::password));
        } catch (Problem busy) {
            attempts.undo(ticket);
            throw busy;
        }
    }

    /// A hash at today's cost, where the one that is kept is cheaper and there is time for it.
    private Optional<String> stronger(User user, String password) {
        if (user.password().filter(passwords::outdated).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(passwords.hash(password));
        } catch (Problem busy) {
            return Optional.empty();
        }
    }

    private Reply refresh(Call call) throws Problem {
        String token = token(call);
        record Next(User user, String token) {}
        Optional<Next> next = database.shared(handle -> switch (tokens.renew(handle, token)) {
            case RefreshTokens.Outcome.Renewed renewed ->
                users.byId(handle, renewed.account()).map(user -> new Next(user, renewed.token()));
            case RefreshTokens.Outcome.Stolen stolen -> {
                audit.write(handle, Audit.Event.TOKEN_STOLEN, stolen.account());
                yield Optional.<Next>empty();
            }
            case RefreshTokens.Outcome.Refused _ -> Optional.<Next>empty();
        });
        Next good = next.orElseThrow(Problem::unauthorized);
        return sessions.next(good.user(), good.token());
    }

    private Reply logout(Call call) {
        String token = token(call);
        database.shared(handle -> {
            tokens.end(handle, token).ifPresent(account -> audit.write(handle, Audit.Event.SIGNED_OUT, account));
            return null;
        });
        return new Reply.Empty(204, Map.of());
    }

    private static String token(Call call) {
        JsonNode body = call.body();
        return (body.has("refresh_token") ? body.path("refresh_token") : body.path("token")).asString();
    }

    private static Problem refused(String message) {
        return new Problem(ErrorCode.UNAUTHORIZED, message, List.of(), Map.of("WWW-Authenticate", "Bearer"));
    }
}
