package org.verseprojection.cloud.database;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/// Brings the schema to the version that the program needs, as the tables' owner. Several nodes may do so at once: one
/// does it, the others wait.
final class Migrations {
    private static final int RETRIES = 10;

    private Migrations() {}

    /// What takes time and no database: done while PostgreSQL starts.
    static CompletableFuture<FluentConfiguration> prepared() {
        return CompletableFuture.supplyAsync(() -> Flyway.configure(Migrations.class.getClassLoader())
                .locations("classpath:org/verseprojection/cloud/database/migrations")
                .failOnMissingLocations(true)
                // The lock is held by a session, not by a transaction that stays open beside the migrations'.
                .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
                .connectRetries(RETRIES)
                .connectRetriesInterval(1));
    }

    static void run(FluentConfiguration prepared, PostgresUrl owner) throws DatabaseException {
        try {
            prepared.dataSource(
                            owner.jdbc(),
                            owner.user().orElse(null),
                            owner.password().orElse(null))
                    .load()
                    .migrate();
        } catch (FlywayException failure) {
            throw new DatabaseException("The database could not be brought to this version.", failure);
        }
    }
}
