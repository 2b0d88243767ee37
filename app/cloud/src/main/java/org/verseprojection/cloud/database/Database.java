package org.verseprojection.cloud.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// The database, brought to the version that the program needs. All access goes through here, and so does the
/// question whose rows a statement may see: PostgreSQL itself holds the rows of other accounts back.
public final class Database implements AutoCloseable {
    /// No statement of a request takes longer; maintenance says so itself.
    private static final Duration STATEMENT = Duration.ofSeconds(5);

    private static final Duration CONNECTION = Duration.ofSeconds(3);

    private final Optional<OwnPostgres> own;
    private final PostgresUrl url;
    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private Database(Optional<OwnPostgres> own, PostgresUrl url, HikariDataSource pool) {
        this.own = own;
        this.url = url;
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
    }

    /// Connects, and migrates. Several nodes may do so at the same time.
    ///
    /// @throws DatabaseException where there is no PostgreSQL, or it refuses
    public static Database open(DatabaseConfig config) throws DatabaseException {
        Optional<OwnPostgres> own =
                config.url().isPresent() ? Optional.empty() : Optional.of(OwnPostgres.start(config.folder()));
        try {
            PostgresUrl url =
                    PostgresUrl.of(own.map(OwnPostgres::url).or(config::url).orElseThrow());
            migrate(url);
            return new Database(own, url, pool(url, config.connections()));
        } catch (DatabaseException | RuntimeException failure) {
            own.ifPresent(OwnPostgres::close);
            throw failure;
        }
    }

    private static void migrate(PostgresUrl url) throws DatabaseException {
        try {
            Flyway.configure(Database.class.getClassLoader())
                    .dataSource(
                            url.jdbc(), url.user().orElse(null), url.password().orElse(null))
                    .locations("classpath:org/verseprojection/cloud/database/migrations")
                    .connectRetries(10)
                    .connectRetriesInterval(1)
                    .load()
                    .migrate();
        } catch (FlywayException failure) {
            throw new DatabaseException("The database could not be brought to this version.", failure);
        }
    }

    /// Every connection gives up the owner's rights: from then on rows are seen by the policies of the schema.
    private static HikariDataSource pool(PostgresUrl url, int connections) {
        HikariConfig hikari = new HikariConfig();
        hikari.setPoolName("database");
        hikari.setJdbcUrl(url.jdbc());
        url.user().ifPresent(hikari::setUsername);
        url.password().ifPresent(hikari::setPassword);
        hikari.setMaximumPoolSize(connections);
        hikari.setConnectionTimeout(CONNECTION.toMillis());
        hikari.setInitializationFailTimeout(Duration.ofSeconds(10).toMillis());
        hikari.setConnectionInitSql(
                "SET ROLE verse_app; SET statement_timeout = " + STATEMENT.toMillis() + "; SET TIME ZONE 'UTC'");
        hikari.addDataSourceProperty("reWriteBatchedInserts", "true");
        hikari.addDataSourceProperty("socketTimeout", "30");
        return new HikariDataSource(hikari);
    }

    /// Runs statements on what belongs to no account: the Bible, keys, the account tables themselves.
    public <T extends @Nullable Object, X extends Exception> T shared(HandleCallback<T, X> work) throws X {
        return jdbi.inTransaction(work);
    }

    /// Runs statements as an account: rows of others are neither seen nor changed, whatever the statement says.
    public <T extends @Nullable Object, X extends Exception> T as(UUID account, HandleCallback<T, X> work) throws X {
        return jdbi.inTransaction(handle -> {
            become(handle, account.toString());
            return work.withHandle(handle);
        });
    }

    /// Runs statements over the rows of all accounts: export, learning, retention. Never for what an account asked.
    public <T extends @Nullable Object, X extends Exception> T acrossAccounts(HandleCallback<T, X> work) throws X {
        return jdbi.inTransaction(handle -> {
            become(handle, "*");
            return work.withHandle(handle);
        });
    }

    private static void become(Handle handle, String account) {
        handle.createQuery("SELECT set_config('verse.account', :account, true)")
                .bind("account", account)
                .mapTo(String.class)
                .one();
    }

    /// Whether it answers now.
    public boolean answers() {
        try {
            return jdbi.withHandle(handle ->
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
        return new DatabaseDump(() -> DriverManager.getConnection(
                url.jdbc(), url.user().orElse(null), url.password().orElse(null)));
    }

    /// The pool, to measure it.
    public HikariDataSource pool() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
        own.ifPresent(OwnPostgres::close);
    }
}
