package org.verseprojection.cloud.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.verseprojection.cloud.http.Unavailable;

/// The same, and more, with a PostgreSQL that is given by its address: Debian's.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GivenPostgresTest extends OwnershipTest {
    @SuppressWarnings("NullAway.Init") // open() comes first
    private DebianPostgres postgres;

    /// The tables' owner and who serves requests are different users, neither of them a superuser.
    @Override
    Database open(Path folder) throws Exception {
        postgres = DebianPostgres.start(folder);
        execute(
                "CREATE ROLE owner LOGIN CREATEROLE PASSWORD 'o'",
                "CREATE ROLE web LOGIN NOINHERIT PASSWORD 'w'",
                "CREATE DATABASE verse OWNER owner");
        return Database.open(config("verse", folder));
    }

    private DatabaseConfig config(String name, Path folder) {
        return new DatabaseConfig(
                Optional.of(postgres.url("web", "w", name)), Optional.of(postgres.url("owner", "o", name)), folder, 4);
    }

    private void execute(String... statements) throws Exception {
        PostgresUrl boss = PostgresUrl.of(postgres.url());
        try (Connection connection = DriverManager.getConnection(
                        boss.jdbc(), "boss", boss.password().orElseThrow());
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    @AfterAll
    void stop() throws Exception {
        postgres.close();
    }

    @Test
    void takesUpAgainAfterARestart() throws Exception {
        assertTrue(database().answers());
        postgres.down();
        postgres.up();
        assertTrue(database().answers(), "lost connections are noticed before they are used");
        postgres.down();
        assertFalse(database().answers());
        assertThrows(Unavailable.class, () -> database().shared(handle -> handle.execute("SELECT 1")));
        postgres.up();
        for (int i = 0; i < 20; i++) {
            assertTrue(database().answers());
        }
    }

    @Test
    void workThatLosesItsConnectionIsNotDoneTwice() {
        int[] times = {0};
        assertThrows(
                Unavailable.class,
                () -> database().shared(handle -> {
                    times[0]++;
                    execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'web'");
                    return handle.execute("SELECT 1");
                }));
        assertEquals(1, times[0]);
        assertTrue(database().answers());
    }

    @Test
    void severalNodesMayStartAtOnce() throws Exception {
        execute("CREATE DATABASE nodes OWNER owner");
        Callable<Boolean> node = () -> {
            try (Database opened = Database.open(config("nodes", Path.of("unused")))) {
                return opened.answers();
            }
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> each : threads.invokeAll(List.of(node, node, node))) {
                assertTrue(each.get());
            }
        }
    }

    @Test
    void refusesToServeWherePoliciesWouldNotHold() throws Exception {
        execute("CREATE DATABASE open OWNER owner", "ALTER ROLE verse_app BYPASSRLS");
        try {
            DatabaseException refused =
                    assertThrows(DatabaseException.class, () -> Database.open(config("open", Path.of("unused"))));
            assertTrue(String.valueOf(refused.getMessage()).contains("BYPASSRLS"));
        } finally {
            execute("ALTER ROLE verse_app NOBYPASSRLS");
        }
    }

    @Test
    void addressesAreReadAsPlatformsGiveThem() throws Exception {
        PostgresUrl url = PostgresUrl.of("postgres://me%40home:a+b%2F@db:5433/name?sslmode=require");
        assertEquals("jdbc:postgresql://db:5433/name?sslmode=require", url.jdbc());
        assertEquals(Optional.of("me@home"), url.user());
        assertEquals(Optional.of("a+b/"), url.password());
        assertFalse(url.toString().contains("a+b"));
        for (String wrong : Stream.of("mysql://db/name", "nonsense", "postgresql:///name", "http://[")
                .toList()) {
            assertThrows(DatabaseException.class, () -> PostgresUrl.of(wrong), wrong);
        }
    }

    @Test
    void noPasswordIsSaid() throws SQLException {
        assertFalse(config("verse", Path.of("unused")).toString().contains("@"));
    }
}
