package org.verseprojection.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.memory.Feedback;
import org.verseprojection.live.memory.How;
import org.verseprojection.store.seal.SealException;
import org.verseprojection.store.seal.Sealer;

/// What was decided.
record DecisionRows(Sql sql, Sealer sealer) implements Numbered<Feedback> {
    @Override
    public void keep(Feedback row) throws SQLException {
        add(row);
    }

    /// Keeps a row.
    ///
    /// @return false where its id was known
    boolean add(Feedback row) throws SQLException {
        String id = row.id().toString();
        return sql.run(
                        "INSERT INTO feedback (id, service, at, how, translation, transcription, passage, matches)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
                        id,
                        row.gathering().map(UUID::toString).orElse(null),
                        Encoded.nanos(row.at()),
                        row.how().name(),
                        row.translation().name(),
                        Columns.TRANSCRIPTION.seal(sealer, id, Encoded.bytes(row.transcription())),
                        Columns.CHOSEN.seal(sealer, id, Encoded.passage(row.passage())),
                        Columns.MATCHES.seal(sealer, id, Encoded.matches(row.matches())))
                == 1;
    }

    @Override
    public String table() {
        return "feedback";
    }

    /// The newest of them, the oldest first.
    List<Feedback> between(Optional<Instant> from, Optional<Instant> until, int most)
            throws SQLException, SealException {
        return sql.list(
                "SELECT * FROM (SELECT * FROM feedback WHERE at >= ? AND at < ? ORDER BY at DESC, n DESC LIMIT ?)"
                        + " ORDER BY at, n",
                this::read,
                from.map(Encoded::clamped).orElse(Long.MIN_VALUE),
                until.map(Encoded::clamped).orElse(Long.MAX_VALUE),
                most);
    }

    /// The oldest first.
    List<Feedback> of(UUID service) throws SQLException, SealException {
        return sql.list("SELECT * FROM feedback WHERE service = ? ORDER BY at, n", this::read, service.toString());
    }

    @Override
    public Feedback read(ResultSet row) throws SQLException, SealException {
        return new Feedback(
                UUID.fromString(row.getString("id")),
                Encoded.time(row.getLong("at")),
                Optional.ofNullable(row.getString("service")).map(UUID::fromString),
                How.valueOf(row.getString("how")),
                Encoded.text(Columns.TRANSCRIPTION.open(sealer, row)),
                Encoded.passage(Columns.CHOSEN.open(sealer, row)),
                Translation.valueOf(row.getString("translation")),
                Encoded.matches(Columns.MATCHES.open(sealer, row)));
    }
}
