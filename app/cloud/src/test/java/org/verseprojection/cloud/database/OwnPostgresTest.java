package org.verseprojection.cloud.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.cloud.PostgresFolder;

class OwnPostgresTest {
    /// Another process with a database, which says its PostgreSQL's process and address when it is up, and waits.
    public static final class Child {
        private Child() {}

        public static void main(String[] arguments) throws Exception {
            Path folder = Path.of(arguments[0]);
            try (Database database = Database.open(config(folder))) {
                database.shared(
                        handle -> handle.execute("INSERT INTO users (id, email) VALUES (gen_random_uuid(), 'kept')"));
                System.out.println(Files.readAllLines(folder.resolve("data/postmaster.pid"))
                        .getFirst());
                System.in.read();
            }
        }
    }

    private static DatabaseConfig config(Path folder) {
        return new DatabaseConfig(Optional.empty(), Optional.empty(), folder, 2);
    }

    private static int kept(Database database) {
        return database.shared(handle -> handle.createQuery("SELECT count(*) FROM users WHERE email = 'kept'")
                .mapTo(Integer.class)
                .one());
    }

    @Test
    void survivesThatItsProgramIsKilled(@TempDir Path temporary) throws Exception {
        Path folder = PostgresFolder.in(temporary);
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader said = child.inputReader(StandardCharsets.UTF_8);
        ProcessHandle postgres =
                ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();

        DatabaseException refused = assertThrows(DatabaseException.class, () -> Database.open(config(folder)));
        assertTrue(String.valueOf(refused.getMessage()).startsWith("Another server uses the database in "));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password"))));

        child.destroyForcibly().waitFor();
        try (Database again = Database.open(config(folder))) {
            assertEquals(1, kept(again));
        }
        assertFalse(Files.exists(folder.resolve("data/postmaster.pid")));
        postgres.onExit().get(30, TimeUnit.SECONDS);
    }

    @Test
    void startsWhereALockWasLeftWhoseProcessIsAnotherOneNow(@TempDir Path temporary) throws Exception {
        Path folder = PostgresFolder.in(temporary);
        Database.open(config(folder)).close();
        Files.write(
                folder.resolve("data/postmaster.pid"),
                List.of(
                        Long.toString(ProcessHandle.current().pid()),
                        folder + "/data",
                        "1",
                        "5432",
                        "",
                        "",
                        "",
                        "ready"));
        try (Database again = Database.open(config(folder))) {
            assertTrue(again.answers());
        }
    }

    @Test
    void isStartedAgainWhenItIsKilled(@TempDir Path temporary) throws Exception {
        Path folder = PostgresFolder.in(temporary);
        try (Database database = Database.open(config(folder))) {
            long first = pid(folder);
            ProcessHandle.of(first).orElseThrow().destroyForcibly();
            while (pid(folder) == first || !database.answers()) {
                Thread.sleep(50);
            }
            assertTrue(database.answers());
        }
    }

    private static long pid(Path folder) throws IOException {
        try {
            return Files.readAllLines(folder.resolve("data/postmaster.pid")).stream()
                    .findFirst()
                    .map(Long::valueOf)
                    .orElse(-1L); // it is made before it is written
        } catch (java.nio.file.NoSuchFileException between) {
            return -1;
        }
    }

    @Test
    void wantsAPassword(@TempDir Path temporary) throws Exception {
        Path folder = PostgresFolder.in(temporary);
        try (OwnPostgres postgres = OwnPostgres.start(folder)) {
            String url = postgres.owner().jdbc();
            SQLException refused = assertThrows(
                    SQLException.class,
                    () -> DriverManager.getConnection(url, "postgres", "postgres")
                            .close());
            assertEquals("28P01", refused.getSQLState());
            DriverManager.getConnection(url, "postgres", Files.readString(folder.resolve("password")))
                    .close();
        }
    }
}
