package org.verseprojection.cloud.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.cloud.PostgresFolder;

/// Whose rows a statement sees and changes that says nothing about it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnershipTest {
    private Database database;
    private UUID one;
    private UUID other;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        database = open(folder);
    }

    Database database() {
        return database;
    }

    /// The PostgreSQL that the tests run against.
    Database open(Path folder) throws Exception {
        return Database.open(new DatabaseConfig(Optional.empty(), Optional.empty(), PostgresFolder.in(folder), 4));
    }

    @AfterAll
    void end() {
        database.close();
    }

    @BeforeEach
    void rows() {
        database.acrossAccounts(handle -> handle.execute("DELETE FROM users"));
        one = account();
        other = account();
        insert(one, one, "mine");
        insert(other, other, "theirs");
    }

    private UUID account() {
        UUID id = UUID.randomUUID();
        database.shared(handle -> handle.execute("INSERT INTO users (id, email) VALUES (?, ?)", id, id.toString()));
        return id;
    }

    private void insert(UUID as, UUID owner, String text) {
        database.as(
                as,
                handle -> handle.execute(
                        "INSERT INTO feedback (id, user_id, \"timestamp\", transcription, selected_verse_id, top_matches)"
                                + " VALUES (?, ?, ?, ?, ?, '[]')",
                        UUID.randomUUID(),
                        owner,
                        OffsetDateTime.parse("2026-11-22T10:00:00Z"),
                        text,
                        UUID.randomUUID()));
    }

    private List<String> seen(UUID account) {
        return database.as(
                account,
                handle -> handle.createQuery("SELECT transcription FROM feedback")
                        .mapTo(String.class)
                        .list());
    }

    @Test
    void anAccountSeesItsOwnRowsAlone() {
        assertEquals(List.of("mine"), seen(one));
        assertEquals(List.of("theirs"), seen(other));
        assertEquals(
                List.of(one),
                database.as(
                        one,
                        handle -> handle.createQuery("SELECT id FROM users")
                                .mapTo(UUID.class)
                                .list()));
        assertEquals(
                List.of("mine", "theirs"),
                database.acrossAccounts(
                        handle -> handle.createQuery("SELECT transcription FROM feedback ORDER BY transcription")
                                .mapTo(String.class)
                                .list()));
    }

    @Test
    void whoActsForNobodySeesNoRowsOfAnybody() {
        assertEquals(
                List.of(),
                database.shared(handle -> handle.createQuery("SELECT transcription FROM feedback")
                        .mapTo(String.class)
                        .list()));
    }

    @Test
    void anAccountChangesAndRemovesItsOwnRowsAlone() {
        assertEquals(
                1,
                database.<Integer, RuntimeException>as(
                        one, handle -> handle.execute("UPDATE feedback SET transcription = 'changed'")));
        assertEquals(
                1,
                database.<Integer, RuntimeException>as(
                        one, handle -> handle.execute("UPDATE users SET settings = '{}'")));
        assertEquals(List.of("theirs"), seen(other));
        assertEquals(1, database.<Integer, RuntimeException>as(one, handle -> handle.execute("DELETE FROM feedback")));
        assertEquals(List.of("theirs"), seen(other));
        assertThrows(JdbiException.class, () -> insert(one, other, "for another"));
        assertThrows(
                JdbiException.class,
                () -> database.as(other, handle -> handle.execute("UPDATE feedback SET user_id = '" + one + "'")));
    }

    @Test
    void theApplicationCannotTurnThePoliciesOff() {
        for (String attempt : List.of(
                "ALTER TABLE feedback DISABLE ROW LEVEL SECURITY",
                "DROP POLICY own ON feedback",
                "CREATE POLICY more ON feedback USING (true)",
                "ALTER ROLE verse_app BYPASSRLS",
                "TRUNCATE feedback",
                "SELECT * FROM feedback_rest",
                "SELECT * FROM feedback_"
                        + java.time.LocalDate.now(java.time.ZoneOffset.UTC)
                                .toString()
                                .substring(0, 7)
                                .replace('-', '_'),
                "CALL verse_feedback_month('2030-01-01')",
                "DELETE FROM bible")) {
            assertThrows(JdbiException.class, () -> database.as(one, handle -> handle.execute(attempt)), attempt);
        }
        // Asked not to hold rows back, PostgreSQL refuses to answer.
        assertThrows(
                JdbiException.class,
                () -> database.as(one, handle -> {
                    handle.execute("SET LOCAL row_security = off");
                    return handle.createQuery("SELECT count(*) FROM feedback")
                            .mapTo(Integer.class)
                            .one();
                }));
        // The user behind the connection has no rights but to take that role.
        for (String attempt :
                List.of("SELECT count(*) FROM feedback", "ALTER TABLE feedback DISABLE ROW LEVEL SECURITY")) {
            assertThrows(
                    JdbiException.class,
                    () -> database.as(one, handle -> {
                        handle.execute("RESET ROLE");
                        return handle.execute(attempt);
                    }));
        }
    }

    @Test
    void nothingOfAnAccountIsLeftOnAConnection() {
        for (int i = 0; i < 8; i++) {
            seen(one);
            database.acrossAccounts(handle -> handle.execute("SELECT 1"));
            assertEquals(
                    "verse_app/",
                    database.shared(handle -> handle.createQuery(
                                    "SELECT current_user || '/' || current_setting('verse.account', true)")
                            .mapTo(String.class)
                            .one()));
        }
    }

    @Test
    void errorsSayNothingOfWhatWasSent() {
        RuntimeException taken = assertThrows(
                JdbiException.class,
                () -> database.shared(handle -> handle.createUpdate(
                                "INSERT INTO users (id, email, settings) VALUES (:id, :email, '{}')")
                        .bind("id", UUID.randomUUID())
                        .bind("email", one.toString())
                        .execute()));
        for (Throwable each = taken; each != null; each = each.getCause()) {
            assertFalse(String.valueOf(each.getMessage()).contains(one.toString()), each.getMessage());
        }
    }

    @Test
    void statementsEndAfterFiveSeconds() {
        assertEquals(
                "5s",
                database.shared(handle -> handle.createQuery("SHOW statement_timeout")
                        .mapTo(String.class)
                        .one()));
    }

    @Test
    void byAccountTheIndexIsUsed() throws Exception {
        String plan = database.as(one, handle -> {
            handle.execute("SET LOCAL enable_seqscan = off");
            return String.join(
                    "\n",
                    handle.createQuery("EXPLAIN SELECT * FROM feedback")
                            .mapTo(String.class)
                            .list());
        });
        assertEquals(true, plan.contains("Index Cond: (user_id = "), plan);
    }
}
