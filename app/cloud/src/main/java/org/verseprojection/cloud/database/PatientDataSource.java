package org.verseprojection.cloud.database;

import java.io.Serial;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.ds.PGSimpleDataSource;

/// Makes connections, and waits for a server that is away: it is asked five times a second, so that the pool has a
/// connection as soon as the server is back. Left alone, the pool would ask ever more seldom.
final class PatientDataSource extends PGSimpleDataSource {
    @Serial
    private static final long serialVersionUID = 1;

    private static final Duration AGAIN = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Override
    public Connection getConnection() throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return super.getConnection();
            } catch (SQLException failure) {
                if (!Away.says(failure) || System.nanoTime() > end) {
                    throw failure;
                }
            }
            try {
                Thread.sleep(AGAIN);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                throw new SQLException("interrupted while waiting for the database", ended);
            }
        }
    }
}
