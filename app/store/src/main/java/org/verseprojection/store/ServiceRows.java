package org.verseprojection.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verseprojection.live.memory.Gathering;
import org.verseprojection.store.seal.SealException;
import org.verseprojection.store.seal.Sealer;

/// The services.
record ServiceRows(Sql sql, Sealer sealer) implements Numbered<Gathering> {
    @Override
    public void keep(Gathering service) throws SQLException {
        String id = service.id().toString();
        @Nullable
        Long ended =
                service.end().isPresent() ? (Long) Encoded.nanos(service.end().get()) : null;
        sql.run(
                "INSERT INTO services (id, name, preacher, began, ended) VALUES (?, ?, ?, ?, ?)"
                        + " ON CONFLICT (id) DO UPDATE SET name = excluded.name, preacher = excluded.preacher,"
                        + " began = excluded.began, ended = excluded.ended",
                id,
                Columns.SERVICE_NAME.seal(sealer, id, Encoded.bytes(service.name())),
                Columns.PREACHER.seal(sealer, id, Encoded.bytes(service.preacher())),
                Encoded.nanos(service.start()),
                ended);
    }

    @Override
    public String table() {
        return "services";
    }

    List<Gathering> newest(int most) throws SQLException, SealException {
        return sql.list("SELECT * FROM services ORDER BY began DESC, n DESC LIMIT ?", this::read, most);
    }

    @Override
    public Gathering read(ResultSet row) throws SQLException, SealException {
        long ended = row.getLong("ended");
        return new Gathering(
                UUID.fromString(row.getString("id")),
                Encoded.text(Columns.SERVICE_NAME.open(sealer, row)),
                Encoded.text(Columns.PREACHER.open(sealer, row)),
                Encoded.time(row.getLong("began")),
                row.getObject("ended") == null ? Optional.empty() : Optional.of(Encoded.time(ended)));
    }
}
