package org.verseprojection.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.verseprojection.live.memory.Feedback;
import org.verseprojection.live.memory.LearnedVersion;
import org.verseprojection.live.memory.Setting;
import org.verseprojection.store.seal.SealException;
import org.verseprojection.store.seal.Sealer;

/// All tables of one database, through one connection.
record Tables(Sql sql, Sealer sealer) {
    private static final String SHARING = "sharing";

    NamedRows settings() {
        return new NamedRows(sql, sealer, Columns.SETTING);
    }

    NamedRows themes() {
        return new NamedRows(sql, sealer, Columns.THEME);
    }

    ServiceRows services() {
        return new ServiceRows(sql, sealer);
    }

    ShownRows shown() {
        return new ShownRows(sql, sealer);
    }

    DecisionRows decisions() {
        return new DecisionRows(sql, sealer);
    }

    OutboxRows outbox() {
        return new OutboxRows(sql, sealer);
    }

    LearnedRows learned() {
        return new LearnedRows(sql, sealer);
    }

    HeardRows heard() {
        return new HeardRows(sql);
    }

    LogRows logs() {
        return new LogRows(sql);
    }

    /// Whether decisions go into the outbox.
    boolean sharing() throws SQLException {
        return sql.number("SELECT count(*) FROM meta WHERE name = ?", SHARING) > 0;
    }

    void sharing(boolean on) throws SQLException {
        sql.run("DELETE FROM meta WHERE name = ?", SHARING);
        if (on) {
            sql.run("INSERT INTO meta (name, value) VALUES (?, ?)", SHARING, "on");
        }
    }

    /// Keeps a decision, and puts it into the outbox where that is on.
    void decide(Feedback row) throws SQLException {
        if (decisions().add(row) && sharing()) {
            outbox().add(row.id());
        }
    }

    /// Forgets what is older. What waits to be sent stays while it is to be sent; of what was learned the newest
    /// version and the newest used one stay.
    ///
    /// @return how many rows
    int forgetBefore(Instant time) throws SQLException {
        int rows = forgetRows(time);
        sql.run("DELETE FROM heard WHERE service NOT IN (SELECT id FROM services)");
        return rows;
    }

    private int forgetRows(Instant time) throws SQLException {
        long before = Encoded.clamped(time);
        String unsent = sharing() ? " AND id NOT IN (SELECT id FROM outbox WHERE refused IS NULL)" : "";
        return sql.run("DELETE FROM feedback WHERE at < ?" + unsent, before)
                + sql.run("DELETE FROM shown WHERE at < ?", before)
                + sql.run(
                        "DELETE FROM services WHERE began < ? AND (ended IS NULL OR ended < ?)"
                                + " AND id NOT IN (SELECT service FROM shown WHERE service IS NOT NULL)"
                                + " AND id NOT IN (SELECT service FROM feedback WHERE service IS NOT NULL)",
                        before,
                        before)
                + sql.run(
                        "DELETE FROM learned WHERE at < ? AND number NOT IN ((SELECT max(number) FROM learned),"
                                + " (SELECT coalesce(max(number), -1) FROM learned WHERE used = 1))",
                        before)
                + sql.run("DELETE FROM logs WHERE at < ?", before);
    }

    /// Removes every row, the keys' proofs aside.
    void clear() throws SQLException {
        for (String table : List.of(
                "outbox",
                "places",
                "shown",
                "feedback",
                "heard",
                "services",
                "settings",
                "themes",
                "learned",
                "logs",
                "meta")) {
            sql.run("DELETE FROM " + table);
        }
    }

    /// Keeps all of another one's rows; where both know a row that may change, the other one's counts. Whether
    /// decisions go into the outbox stays as it is: an old file does not know who is signed in now.
    void keepAll(Tables other) throws SQLException, SealException {
        services().keepAll(other.services());
        decisions().keepAll(other.decisions());
        shown().keepAll(other.shown());
        heard().keepAll(other.heard());
        rest(other);
    }

    /// Keeps what can still be read of a damaged one.
    ///
    /// @return how many rows
    int salvage(Tables damaged) throws SQLException {
        int kept = services().salvage(damaged.services())
                + decisions().salvage(damaged.decisions())
                + shown().salvage(damaged.shown())
                + heard().salvage(damaged.heard());
        try {
            rest(damaged);
        } catch (SQLException | SealException | IllegalArgumentException unreadable) {
            return kept;
        }
        return kept;
    }

    private void rest(Tables other) throws SQLException, SealException {
        for (Setting setting : other.settings().all()) {
            settings().keep(setting);
        }
        for (Setting theme : other.themes().all()) {
            themes().keep(theme);
        }
        for (LearnedVersion version : other.learned().all()) {
            learned().keep(version);
        }
        List<LogRows.Line> known = logs().all();
        for (LogRows.Line line : other.logs().all()) {
            if (!known.contains(line)) {
                logs().add(line);
            }
        }
        for (UUID id : other.outbox().ids()) {
            outboxAgain(id);
        }
        for (var refused : other.outbox().setAside().entrySet()) {
            outboxAgain(refused.getKey());
            outbox().setAside(refused.getKey(), refused.getValue());
        }
    }

    private void outboxAgain(UUID id) throws SQLException {
        if (sql.number("SELECT count(*) FROM feedback WHERE id = ?", id.toString()) == 1) {
            outbox().add(id);
        }
    }
}
