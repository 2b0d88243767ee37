package org.verseprojection.cloud.accounts;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.verseprojection.cloud.accounts.password.PasswordRules;
import org.verseprojection.cloud.accounts.password.Passwords;
import org.verseprojection.cloud.accounts.token.RefreshTokens;
import org.verseprojection.cloud.database.Database;
import org.verseprojection.cloud.http.Access;
import org.verseprojection.cloud.http.Call;
import org.verseprojection.cloud.http.Endpoint;
import org.verseprojection.cloud.http.Problem;
import org.verseprojection.cloud.http.Reply;

/// New passwords for those who forgot theirs. Who can read the address's mail has proven it.
final class PasswordReset {
    private static final int BYTES = 4096;
    private static final Duration AGAIN = Duration.ofSeconds(30);
    private static final Reply DONE = new Reply.Json(Map.of("status", "success"));

    private final Database database;
    private final Users users;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final RefreshTokens tokens;
    private final Codes codes;
    private final Letters letters;
    private final Audit audit;

    PasswordReset(
            Database database,
            Users users,
            Passwords passwords,
            PasswordRules rules,
            RefreshTokens tokens,
            Codes codes,
            Letters letters,
            Audit audit) {
        this.database = database;
        this.users = users;
        this.passwords = passwords;
        this.rules = rules;
        this.tokens = tokens;
        this.codes = codes;
        this.letters = letters;
        this.audit = audit;
    }

    List<Endpoint> endpoints() {
        return List.of(
                new Endpoint("POST", "/auth/forgot", Access.SIGN_IN, BYTES, this::forgot),
                new Endpoint("POST", "/auth/reset", Access.SIGN_IN, BYTES, this::reset));
    }

    private Reply forgot(Call call) throws Problem {
        if (!letters.reset(Emails.normal(call.body().path("email").asString()))) {
            throw Problem.unavailable(AGAIN);
        }
        return new Reply.Json(202, Map.of("status", "success"), Map.of());
    }

    /// A password that is refused leaves the code good.
    private Reply reset(Call call) throws Problem {
        String code = call.body().path("code").asString();
        String password = call.body().path("password").asString();
        User user = database.shared(handle ->
                        codes.whose(handle, code, Codes.Purpose.RESET).flatMap(account -> users.byId(handle, account)))
                .orElseThrow(PasswordReset::wrongCode);
        Optional<String> wrong = rules.wrong(password, user.email());
        if (wrong.isPresent()) {
            throw Problem.invalid("password", wrong.get());
        }
        String hash = passwords.hash(password);
        database.<Void, Problem>shared(handle -> {
            UUID account = codes.use(handle, code, Codes.Purpose.RESET).orElseThrow(PasswordReset::wrongCode);
            users.forgetUnproven(handle, account);
            users.password(handle, account, hash);
            users.verified(handle, account);
            tokens.endAll(handle, account);
            audit.write(handle, Audit.Event.RESET, account);
            return null;
        });
        letters.changed(user);
        return DONE;
    }

    private static Problem wrongCode() {
        return Problem.invalid("code", "It is wrong, or has run out.");
    }
}
