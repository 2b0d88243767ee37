package org.verseprojection.cloud.accounts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.verseprojection.cloud.accounts.password.PasswordRules;
import org.verseprojection.cloud.accounts.password.Passwords;
import org.verseprojection.cloud.accounts.token.AccessTokens;
import org.verseprojection.cloud.accounts.token.KeyRing;
import org.verseprojection.cloud.accounts.token.RefreshTokens;
import org.verseprojection.cloud.accounts.token.Vault;
import org.verseprojection.cloud.database.Database;
import org.verseprojection.cloud.http.Access;
import org.verseprojection.cloud.http.Authenticator;
import org.verseprojection.cloud.http.Call;
import org.verseprojection.cloud.http.Endpoint;
import org.verseprojection.cloud.http.Reply;
import org.verseprojection.cloud.mail.MailQueue;
import org.verseprojection.cloud.shared.Fanout;

/// Accounts, put together: their operations, and who knows access tokens.
public final class Accounts implements AutoCloseable {
    private final KeyRing keys;
    private final Vault vault;
    private final AccessTokens access;
    private final Passwords passwords;
    private final Users users;
    private final Audit audit;
    private final Sessions sessions;
    private final RefreshTokens refresh;
    private final MailQueue mail;
    private final Upkeep upkeep;
    private final DeletedAccounts deleted;
    private final List<Endpoint> endpoints = new ArrayList<>();

    private Accounts(AccountsConfig config, Database database, Vault vault, KeyRing keys, Fanout nodes) {
        this.keys = keys;
        this.vault = vault;
        access = new AccessTokens(keys, config.issuer(), config.audience());
        passwords = new Passwords(config.cost(), config.hashes());
        users = new Users(config.admins());
        audit = new Audit();
        refresh = new RefreshTokens();
        mail = new MailQueue(config.mail().mailer());
        Devices devices = new Devices(vault, config.secure());
        Attempts attempts = new Attempts(database, vault, devices);
        sessions = new Sessions(access, refresh, attempts, devices, audit);
        Codes codes = new Codes();
        Letters letters = new Letters(database, users, codes, audit, mail);
        PasswordRules rules = PasswordRules.load();
        endpoints.addAll(
                new Registration(database, users, passwords, rules, sessions, codes, letters, audit).endpoints());
        endpoints.addAll(
                new Login(database, users, passwords, attempts, refresh, sessions, letters, audit).endpoints());
        endpoints.addAll(
                new PasswordReset(database, users, passwords, rules, refresh, codes, letters, audit).endpoints());
        deleted = new DeletedAccounts(nodes);
        endpoints.addAll(
                new Deletion(database, users, passwords, attempts, refresh, deleted, letters, audit).endpoints());
        endpoints.add(new Endpoint("GET", "/auth/jwks.json", Access.PUBLIC, this::published));
        upkeep = new Upkeep(database, keys, deleted, config.keyCheck());
    }

    /// Reads or makes the keys, and begins the upkeep.
    ///
    /// @param nodes by which nodes tell each other of deleted accounts
    /// @throws IOException where the keys cannot be opened
    public static Accounts open(AccountsConfig config, Database database, Fanout nodes) throws IOException {
        Vault vault = config.master().open();
        KeyRing keys = KeyRing.open(database, vault, config.keyLifetime());
        Accounts accounts = new Accounts(config, database, vault, keys, nodes);
        database.shared(handle -> {
            accounts.users.promote(handle);
            return null;
        });
        return accounts;
    }

    private Reply published(Call call) {
        return new Reply.Bytes(
                200,
                "application/json",
                keys.published().getBytes(StandardCharsets.UTF_8),
                Map.of("Cache-Control", "public, max-age=300"));
    }

    /// The operations below `/auth`, but for those of identity providers.
    public List<Endpoint> endpoints() {
        return List.copyOf(endpoints);
    }

    /// Knows who holds an access token, and that the account is not gone.
    public Authenticator authenticator() {
        return deleted.refusing(access);
    }

    /// Is told of accounts that were deleted, here or on another node.
    public void whenDeleted(Consumer<UUID> listener) {
        deleted.listen(listener);
    }

    /// The table of accounts, for other ways to sign in.
    public Users users() {
        return users;
    }

    /// Signs in those who have shown who they are.
    public Sessions sessions() {
        return sessions;
    }

    /// Refresh tokens, to end them.
    public RefreshTokens refreshTokens() {
        return refresh;
    }

    /// What writes down what happened.
    public Audit audit() {
        return audit;
    }

    /// Seals what the database must not know.
    public Vault vault() {
        return vault;
    }

    /// How many passwords were hashed on this node, for its figures.
    public long hashes() {
        return passwords.work();
    }

    @Override
    public void close() {
        upkeep.close();
        deleted.close();
        mail.close();
    }
}
