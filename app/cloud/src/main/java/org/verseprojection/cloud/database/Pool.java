package org.verseprojection.cloud.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import javax.sql.DataSource;

/// Makes connections.
final class Pool {
    /// No statement of a request takes longer.
    private static final Duration STATEMENT = Duration.ofSeconds(5);

    /// How long a request waits for a connection: a restart of PostgreSQL is mostly over by then.
    private static final Duration CONNECTION = Duration.ofSeconds(3);

    private static final int CONNECT_SECONDS = 3;
    private static final int SOCKET_SECONDS = 30;
    private static final int IDLE = 4;

    private Pool() {}

    /// What its user may do is given up in each transaction, see [Database].
    static HikariDataSource open(PostgresUrl url, int connections) {
        HikariConfig hikari = new HikariConfig();
        hikari.setPoolName("database");
        hikari.setDataSource(source(url));
        hikari.setMaximumPoolSize(connections);
        hikari.setMinimumIdle(Math.min(IDLE, connections));
        hikari.setConnectionTimeout(CONNECTION.toMillis());
        hikari.setInitializationFailTimeout(Duration.ofSeconds(10).toMillis());
        hikari.setConnectionInitSql("SET statement_timeout = " + STATEMENT.toMillis()
                + "; SET idle_in_transaction_session_timeout = 60000; SET TIME ZONE 'UTC'");
        return new HikariDataSource(hikari);
    }

    private static DataSource source(PostgresUrl url) {
        PatientDataSource source = new PatientDataSource();
        source.setUrl(url.jdbc());
        url.user().ifPresent(source::setUser);
        url.password().ifPresent(source::setPassword);
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setSocketTimeout(SOCKET_SECONDS);
        source.setTcpKeepAlive(true);
        source.setLogServerErrorDetail(false);
        source.setApplicationName("verseprojection");
        return source;
    }

    /// One connection outside the pool, of the tables' owner, whose statements may take as long as they need.
    static Connection owner(PostgresUrl url) throws SQLException {
        Properties properties = new Properties();
        url.user().ifPresent(user -> properties.setProperty("user", user));
        url.password().ifPresent(password -> properties.setProperty("password", password));
        properties.setProperty("connectTimeout", "3");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("ApplicationName", "verseprojection upkeep");
        Connection connection = DriverManager.getConnection(url.jdbc(), properties);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET statement_timeout = 0; SET lock_timeout = '30s'; SET TIME ZONE 'UTC'");
            return connection;
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }
}
