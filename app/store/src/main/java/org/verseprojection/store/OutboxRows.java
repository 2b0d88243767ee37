package org.verseprojection.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.verseprojection.live.memory.Feedback;
import org.verseprojection.store.seal.SealException;
import org.verseprojection.store.seal.Sealer;

/// What is to be sent, and what was refused.
record OutboxRows(Sql sql, Sealer sealer) {
    void add(UUID id) throws SQLException {
        sql.run("INSERT INTO outbox (id) VALUES (?) ON CONFLICT (id) DO NOTHING", id.toString());
    }

    /// What waits, oldest first.
    List<Feedback> waiting(int most) throws SQLException, SealException {
        return sql.list(
                "SELECT feedback.* FROM outbox JOIN feedback USING (id) WHERE refused IS NULL"
                        + " ORDER BY feedback.at, feedback.n LIMIT ?",
                new DecisionRows(sql, sealer)::read,
                most);
    }

    /// The ids of what waits.
    List<UUID> ids() throws SQLException, SealException {
        return sql.list(
                "SELECT id FROM outbox WHERE refused IS NULL ORDER BY n", row -> UUID.fromString(row.getString(1)));
    }

    void sent(Collection<UUID> ids) throws SQLException {
        for (UUID id : ids) {
            sql.run("DELETE FROM outbox WHERE id = ?", id.toString());
        }
    }

    void setAside(UUID id, String reason) throws SQLException {
        sql.run(
                "UPDATE outbox SET refused = ? WHERE id = ?",
                Columns.REFUSED.seal(sealer, id.toString(), Encoded.bytes(reason)),
                id.toString());
    }

    Map<UUID, String> setAside() throws SQLException, SealException {
        Map<UUID, String> all = new LinkedHashMap<>();
        sql.each(
                "SELECT id, refused FROM outbox WHERE refused IS NOT NULL ORDER BY n",
                row -> all.put(UUID.fromString(row.getString("id")), Encoded.text(Columns.REFUSED.open(sealer, row))));
        return all;
    }
}
