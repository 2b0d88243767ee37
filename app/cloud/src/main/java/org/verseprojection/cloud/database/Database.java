package org.verseprojection.cloud.database;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jspecify.annotations.Nullable;
import org.verseprojection.cloud.http.Unavailable;

/// The database, brought to the version that the program needs. All access goes through here, and so does the
/// question whose rows a statement may see: PostgreSQL itself holds the rows of other accounts back.
///
/// Work runs in a transaction. Where the connection turns out to be lost before the work began, another is taken; where
/// it is lost later, or there is none to be had, [Unavailable] is thrown, and whether the work was done is not known.
public final class Database implements AutoCloseable {
    private static final String APPLICATION = "verse_app";
    private static final String PROGRAM = "verse_program";

    private final Optional<OwnPostgres> own;
    private final PostgresUrl owner;
    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private Database(Optional<OwnPostgres> own, PostgresUrl owner, HikariDataSource pool) {
        this.own = own;
        this.owner = owner;
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
        // Errors are logged: they must not say what was sent.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
    }

    /// Connects, and migrates. Several nodes may do so at the same time.
    ///
    /// @throws DatabaseException where there is no PostgreSQL, or it refuses
    public static Database open(DatabaseConfig config) throws DatabaseException {
        var migrations = Migrations.prepared();
        Optional<OwnPostgres> own =
                config.url().isPresent() ? Optional.empty() : Optional.of(OwnPostgres.start(config.folder()));
        HikariDataSource pool = null;
        try {
            PostgresUrl owner = own.isPresent()
                    ? own.get().owner()
                    : PostgresUrl.of(config.ownerUrl().or(config::url).orElseThrow());
            PostgresUrl user = own.isPresent()
                    ? own.get().as(Login.OWN)
                    : PostgresUrl.of(config.url().orElseThrow());
            Migrations.run(migrations.join(), owner);
            if (own.isPresent()) {
                Login.make(owner);
            } else if (user.user().isPresent() && !user.user().equals(owner.user())) {
                Login.allow(owner, user.user().get());
            }
            pool = Pool.open(user, config.connections());
            Database database = new Database(own, owner, pool);
            database.check();
            return database;
        } catch (DatabaseException | RuntimeException failure) {
            if (pool != null) {
                pool.close();
            }
            own.ifPresent(OwnPostgres::close);
            throw failure;
        }
    }

    /// Refuses to serve where the policies would not hold.
    private void check() throws DatabaseException {
        boolean held = shared(handle -> handle.createQuery(
                        "SELECT current_user = :role AND NOT rolsuper AND NOT rolbypassrls FROM pg_roles"
                                + " WHERE rolname = current_user")
                .bind("role", APPLICATION)
                .mapTo(Boolean.class)
                .one());
        if (!held) {
            throw new DatabaseException("The database's role " + APPLICATION + " may see the rows of all accounts: it"
                    + " must have neither SUPERUSER nor BYPASSRLS.");
        }
    }

    /// Runs statements on what belongs to no account, such as keys and the Bible, or before it is known who asks: the
    /// table of accounts is seen whole, rows that belong to accounts are not seen at all.
    public <T extends @Nullable Object, X extends Exception> T shared(HandleCallback<T, X> work) throws X {
        return transaction(APPLICATION, "", work);
    }

    /// Runs statements as an account: rows of others are neither seen nor changed, whatever the statement says.
    public <T extends @Nullable Object, X extends Exception> T as(UUID account, HandleCallback<T, X> work) throws X {
        return transaction(APPLICATION, account.toString(), work);
    }

    /// Runs statements over the rows of all accounts: export, learning. Never for what an account asked.
    public <T extends @Nullable Object, X extends Exception> T acrossAccounts(HandleCallback<T, X> work) throws X {
        return transaction(PROGRAM, "", work);
    }

    private <T extends @Nullable Object, X extends Exception> T transaction(
            String role, String account, HandleCallback<T, X> work) throws X {
        for (int left = pool.getMaximumPoolSize(); ; left--) {
            boolean[] begun = {false};
            try {
                return jdbi.inTransaction(handle -> {
                    become(handle, role, account);
                    begun[0] = true;
                    return work.withHandle(handle);
                });
            } catch (RuntimeException failure) {
                if (!Away.says(failure)) {
                    throw failure;
                }
                Optional.ofNullable(pool.getHikariPoolMXBean()).ifPresent(HikariPoolMXBean::softEvictConnections);
                if (begun[0] || failure instanceof ConnectionException || left == 0) {
                    throw new Unavailable(failure);
                }
            }
        }
    }

    /// Until the transaction ends.
    private static void become(Handle handle, String role, String account) {
        handle.createQuery("SELECT set_config('role', :role, true) || set_config('verse.account', :account, true)")
                .bind("role", role)
                .bind("account", account)
                .mapTo(String.class)
                .one();
    }

    /// Runs statements as the tables' owner, for as long as they need, on a connection of their own: filling tables,
    /// making and dropping partitions. Each is a transaction of its own unless the work begins one.
    ///
    /// @throws DatabaseException where there is no connection to be had
    public <T extends @Nullable Object, X extends Exception> T maintain(HandleCallback<T, X> work)
            throws X, DatabaseException {
        try (Connection connection = Pool.owner(owner);
                Handle handle = Jdbi.open(connection)) {
            return work.withHandle(handle);
        } catch (SQLException failure) {
            throw new DatabaseException("The database could not be maintained.", failure);
        }
    }

    /// Whether it answers now.
    public boolean answers() {
        try {
            return shared(handle ->
                            handle.createQuery("SELECT 1").mapTo(Integer.class).one())
                    == 1;
        } catch (RuntimeException away) {
            return false;
        }
    }

    /// How the connections are used now.
    ///
    /// @param waiting how many requests wait for one
    public record Load(int active, int idle, int waiting) {}

    /// How the connections are used now.
    public Load load() {
        HikariPoolMXBean now = pool.getHikariPoolMXBean();
        return new Load(now.getActiveConnections(), now.getIdleConnections(), now.getThreadsAwaitingConnection());
    }

    /// All rows, to back them up and to restore them; with the owner's rights, and apart from the pool.
    public DatabaseDump dump() {
        return new DatabaseDump(() -> Pool.owner(owner));
    }

    @Override
    public void close() {
        pool.close();
        own.ifPresent(OwnPostgres::close);
    }
}
