package org.verseprojection.cloud.accounts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.verseprojection.cloud.accounts.password.PasswordRules;
import org.verseprojection.cloud.accounts.password.Passwords;
import org.verseprojection.cloud.database.Database;
import org.verseprojection.cloud.http.Access;
import org.verseprojection.cloud.http.Call;
import org.verseprojection.cloud.http.Endpoint;
import org.verseprojection.cloud.http.ErrorCode;
import org.verseprojection.cloud.http.Problem;
import org.verseprojection.cloud.http.Reply;

/// Makes accounts and proves their addresses.
final class Registration {
    private static final int BYTES = 4096;

    private final Database database;
    private final Users users;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final Sessions sessions;
    private final Codes codes;
    private final Letters letters;
    private final Audit audit;

    Registration(
            Database database,
            Users users,
            Passwords passwords,
            PasswordRules rules,
            Sessions sessions,
            Codes codes,
            Letters letters,
            Audit audit) {
        this.database = database;
        this.users = users;
        this.passwords = passwords;
        this.rules = rules;
        this.sessions = sessions;
        this.codes = codes;
        this.letters = letters;
        this.audit = audit;
    }

    List<Endpoint> endpoints() {
        return List.of(
                new Endpoint("POST", "/auth/register", Access.SIGN_IN, BYTES, this::register),
                new Endpoint("POST", "/auth/verify", Access.SIGN_IN, BYTES, this::verify));
    }

    private record Made(User user, String token) {}

    /// Hashes before it looks whether the address is known: both take as long. The tier that was
    /// asked for is not looked at.
    private Reply register(Call call) throws Problem {
        String email = Emails.normal(call.body().path("email").asString())
                .orElseThrow(() -> Problem.invalid("email", "It is no address."));
        String password = call.body().path("password").asString();
        Optional<String> wrong = rules.wrong(password, email);
        if (wrong.isPresent()) {
            throw Problem.invalid("password", wrong.get());
        }
        Optional<String> hash = Optional.of(passwords.hash(password));
        Made made = database.<Made, Problem>shared(handle -> {
            User user = users.insert(handle, email, hash)
                    .orElseThrow(() -> new Problem(ErrorCode.CONFLICT, "The address has an account already."));
            audit.write(handle, Audit.Event.REGISTERED, user.id());
            return new Made(user, sessions.begin(handle, user, call.address()));
        });
        letters.verify(made.user().id());
        return sessions.answer(201, made.user(), made.token());
    }

    private Reply verify(Call call) throws Problem {
        String code = call.body().path("code").asString();
        database.<UUID, Problem>shared(handle -> {
            UUID account = codes.use(handle, code, Codes.Purpose.VERIFY)
                    .orElseThrow(() -> Problem.invalid("code", "It is wrong, or has run out."));
            users.verified(handle, account);
            audit.write(handle, Audit.Event.VERIFIED, account);
            return account;
        });
        return new Reply.Json(Map.of("status", "success"));
    }
}
