package org.verseprojection.store;

import java.sql.SQLException;
import java.util.List;
import org.verseprojection.store.seal.SealException;

/// The tables, as the steps that lead to them. `user_version` is how many were taken. A step that was once delivered
/// is never changed: what is to change is a step more.
final class Schema {
    /// One step from a version to the next.
    interface Step {
        void take(Sql sql) throws SQLException;
    }

    /// From nothing to now.
    static final List<Step> STEPS = List.of(Schema::tables, Schema::refusalsAndServices, Schema::heard);

    private Schema() {}

    /// The version that this program reads.
    static int newest() {
        return STEPS.size();
    }

    static int version(Sql sql) throws SQLException {
        return (int) sql.number("PRAGMA user_version");
    }

    /// Takes the steps up to a version, all or none.
    ///
    /// @param then what belongs to them
    static void bring(Sql sql, int to, Sql.Work then) throws SQLException, SealException {
        sql.transaction(() -> {
            for (int version = version(sql); version < to; version++) {
                STEPS.get(version).take(sql);
            }
            sql.run("PRAGMA user_version = " + to);
            then.run();
        });
    }

    private static void tables(Sql sql) throws SQLException {
        sql.run("CREATE TABLE keys (version INTEGER PRIMARY KEY, proof BLOB NOT NULL) STRICT");
        sql.run("CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT");
        for (String table : List.of("settings", "themes")) {
            sql.run("CREATE TABLE " + table
                    + " (name TEXT PRIMARY KEY, value BLOB NOT NULL, changed INTEGER NOT NULL) STRICT");
        }
        sql.run("""
                CREATE TABLE services (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name BLOB NOT NULL,
                  preacher BLOB NOT NULL, began INTEGER NOT NULL, ended INTEGER) STRICT""");
        sql.run("""
                CREATE TABLE shown (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, service TEXT, at INTEGER NOT NULL,
                  passage BLOB NOT NULL, translation TEXT NOT NULL, how TEXT NOT NULL, listed INTEGER) STRICT""");
        sql.run("CREATE INDEX shown_at ON shown (at)");
        sql.run("""
                CREATE TABLE places (hash BLOB NOT NULL, at INTEGER NOT NULL,
                  shown INTEGER NOT NULL REFERENCES shown (n) ON DELETE CASCADE,
                  PRIMARY KEY (hash, at, shown)) STRICT, WITHOUT ROWID""");
        sql.run("CREATE INDEX places_shown ON places (shown)");
        sql.run("""
                CREATE TABLE feedback (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, service TEXT,
                  at INTEGER NOT NULL, how TEXT NOT NULL, translation TEXT NOT NULL, transcription BLOB NOT NULL,
                  passage BLOB NOT NULL, matches BLOB NOT NULL) STRICT""");
        sql.run("CREATE INDEX feedback_at ON feedback (at)");
        sql.run("""
                CREATE TABLE outbox (n INTEGER PRIMARY KEY,
                  id TEXT NOT NULL UNIQUE REFERENCES feedback (id) ON DELETE CASCADE) STRICT""");
        sql.run("""
                CREATE TABLE learned (number INTEGER PRIMARY KEY, at INTEGER NOT NULL, state BLOB NOT NULL,
                  used INTEGER NOT NULL) STRICT""");
        sql.run("""
                CREATE TABLE logs (n INTEGER PRIMARY KEY, at INTEGER NOT NULL, event TEXT NOT NULL,
                  details TEXT NOT NULL) STRICT""");
        sql.run("CREATE INDEX logs_at ON logs (at)");
    }

    private static void refusalsAndServices(Sql sql) throws SQLException {
        sql.run("ALTER TABLE outbox ADD COLUMN refused BLOB");
        sql.run("CREATE INDEX shown_service ON shown (service, at) WHERE service IS NOT NULL");
        sql.run("CREATE INDEX feedback_service ON feedback (service, at) WHERE service IS NOT NULL");
    }

    private static void heard(Sql sql) throws SQLException {
        sql.run("""
                CREATE TABLE heard (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, service TEXT NOT NULL,
                  at INTEGER NOT NULL, lags TEXT NOT NULL, unplugged INTEGER NOT NULL, missing INTEGER NOT NULL,
                  clipped INTEGER NOT NULL, silent INTEGER NOT NULL) STRICT""");
        sql.run("CREATE INDEX heard_service ON heard (service, at)");
    }
}
