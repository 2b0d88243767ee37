package org.verseprojection.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.verseprojection.store.seal.SealException;

/// The log: the only texts that are not sealed; never what was said or who.
record LogRows(Sql sql) {
    /// How many are kept.
    static final int MOST = 10_000;

    private static final int LONGEST = 2_000;

    /// One line of it.
    record Line(Instant at, String event, String details) {}

    void add(Line line) throws SQLException {
        sql.run(
                "INSERT INTO logs (at, event, details) VALUES (?, ?, ?)",
                Encoded.nanos(line.at()),
                cut(line.event()),
                cut(line.details()));
        sql.run("DELETE FROM logs WHERE n <= (SELECT max(n) FROM logs) - ?", MOST);
    }

    private static String cut(String text) {
        return Encoded.replaced(text.substring(0, Math.min(LONGEST, text.length())));
    }

    /// The oldest first.
    List<Line> all() throws SQLException, SealException {
        return sql.list(
                "SELECT at, event, details FROM logs ORDER BY n",
                row -> new Line(Encoded.time(row.getLong(1)), row.getString(2), row.getString(3)));
    }
}
