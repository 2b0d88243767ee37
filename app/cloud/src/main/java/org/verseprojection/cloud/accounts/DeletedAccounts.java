package org.verseprojection.cloud.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.verseprojection.cloud.accounts.token.AccessTokens;
import org.verseprojection.cloud.database.Database;
import org.verseprojection.cloud.http.Authenticator;
import org.verseprojection.cloud.http.Principal;
import org.verseprojection.cloud.http.Problem;
import org.verseprojection.cloud.shared.Fanout;

/// Accounts whose access tokens are still good and must not be: they were deleted. The node that deletes one tells the
/// others; one that does not hear of it finds it in the database.
final class DeletedAccounts implements AutoCloseable {
    private static final String TOPIC = "account.deleted";
    private static final Duration REMEMBERED = AccessTokens.LIFETIME.plusMinutes(5);

    private final Fanout nodes;
    private final Fanout.Subscription words;
    private final Cache<UUID, Boolean> gone =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build();
    private final List<Consumer<UUID>> listeners = new CopyOnWriteArrayList<>();

    DeletedAccounts(Fanout nodes) {
        this.nodes = nodes;
        this.words = nodes.subscribe(TOPIC, text -> heard(UUID.fromString(text)));
    }

    /// Notes one, in the transaction in which it is deleted.
    void note(Handle handle, UUID account) {
        handle.createUpdate("INSERT INTO deleted_accounts (id) VALUES (:id) ON CONFLICT DO NOTHING")
                .bind("id", account)
                .execute();
    }

    /// Says so, here and to the other nodes.
    void tell(UUID account) {
        heard(account);
        nodes.publish(TOPIC, account.toString());
    }

    /// Looks what other nodes noted.
    void refresh(Database database) {
        database.<List<UUID>, RuntimeException>shared(handle -> handle.createQuery(
                                "SELECT id FROM deleted_accounts WHERE deleted > now() - make_interval(secs => :seconds)")
                        .bind("seconds", AccessTokens.LIFETIME.toSeconds())
                        .mapTo(UUID.class)
                        .list())
                .forEach(this::heard);
    }

    /// Is told of each, soon after it is known here.
    void listen(Consumer<UUID> listener) {
        listeners.add(listener);
    }

    private void heard(UUID account) {
        if (gone.asMap().putIfAbsent(account, true) == null) {
            Thread.startVirtualThread(() -> listeners.forEach(each -> each.accept(account)));
        }
    }

    /// Knows who holds an access token, unless the account is gone.
    Authenticator refusing(Authenticator tokens) {
        return token -> {
            Principal principal = tokens.authenticate(token);
            if (gone.getIfPresent(principal.account()) != null) {
                throw Problem.unauthorized();
            }
            return principal;
        };
    }

    @Override
    public void close() {
        words.close();
    }
}
