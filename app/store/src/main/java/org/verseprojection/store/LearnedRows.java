package org.verseprojection.store;

import java.sql.SQLException;
import java.util.List;
import org.verseprojection.live.memory.LearnedVersion;
import org.verseprojection.store.seal.SealException;
import org.verseprojection.store.seal.Sealer;

/// What was learned, by version.
record LearnedRows(Sql sql, Sealer sealer) {
    void keep(LearnedVersion version) throws SQLException {
        sql.run(
                "INSERT INTO learned (number, at, state, used) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (number) DO UPDATE SET at = excluded.at, state = excluded.state,"
                        + " used = excluded.used",
                version.number(),
                Encoded.nanos(version.at()),
                Columns.LEARNED.seal(sealer, Long.toString(version.number()), version.state()),
                version.used() ? 1 : 0);
    }

    /// The oldest first.
    List<LearnedVersion> all() throws SQLException, SealException {
        return sql.list(
                "SELECT * FROM learned ORDER BY number",
                row -> new LearnedVersion(
                        row.getLong("number"),
                        Encoded.time(row.getLong("at")),
                        Columns.LEARNED.open(sealer, row),
                        row.getInt("used") == 1));
    }
}
