package org.verseprojection.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// How connections are opened.
final class Connections {
    private Connections() {}

    /// The one that writes: to the disk before a commit returns, zeros over what is deleted, no temporary files.
    static Sql writer(Path file, Pace pace) throws SQLException {
        return opened(file.toString(), pace, "WAL", "FULL");
    }

    /// One to a file that nobody else uses and that becomes whole or is thrown away.
    static Sql maker(Path file) throws SQLException {
        return opened(file.toString(), Pace.USUAL, "DELETE", "FULL");
    }

    static Sql inMemory() throws SQLException {
        return opened(":memory:", Pace.USUAL, "MEMORY", "OFF");
    }

    private static Sql opened(String place, Pace pace, String journal, String synchronous) throws SQLException {
        Sql sql = Sql.open(place);
        boolean done = false;
        try {
            common(sql, pace);
            sql.run("PRAGMA journal_mode = " + journal);
            sql.run("PRAGMA synchronous = " + synchronous);
            sql.run("PRAGMA secure_delete = ON");
            sql.run("PRAGMA foreign_keys = ON");
            if (pace.mostPages() > 0) {
                sql.run("PRAGMA max_page_count = " + pace.mostPages());
            }
            done = true;
            return sql;
        } finally {
            if (!done) {
                close(sql);
            }
        }
    }

    /// One that reads.
    static Sql reader(Path file, Pace pace) throws SQLException {
        Sql sql = copier(file, pace);
        boolean done = false;
        try {
            sql.run("PRAGMA query_only = ON");
            done = true;
            return sql;
        } finally {
            if (!done) {
                close(sql);
            }
        }
    }

    /// One that reads, and copies into another file.
    static Sql copier(Path file, Pace pace) throws SQLException {
        Sql sql = Sql.open(file.toString());
        boolean done = false;
        try {
            common(sql, pace);
            done = true;
            return sql;
        } finally {
            if (!done) {
                close(sql);
            }
        }
    }

    private static void common(Sql sql, Pace pace) throws SQLException {
        sql.run("PRAGMA busy_timeout = " + pace.busy().toMillis());
        sql.run("PRAGMA temp_store = MEMORY");
        sql.run("PRAGMA trusted_schema = OFF");
    }

    @SuppressWarnings("EmptyCatch")
    static void close(@Nullable Sql sql) {
        try {
            if (sql != null) {
                sql.close();
            }
        } catch (SQLException closedAnyway) {
            // what was committed is on the disk
        }
    }
}
