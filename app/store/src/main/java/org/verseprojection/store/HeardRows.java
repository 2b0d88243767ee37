package org.verseprojection.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.verseprojection.live.memory.Heard;
import org.verseprojection.store.seal.SealException;

/// How well services were heard: figures alone, so nothing is sealed.
record HeardRows(Sql sql) implements Numbered<Heard> {
    @Override
    public void keep(Heard stretch) throws SQLException {
        sql.run(
                "INSERT INTO heard (id, service, at, lags, unplugged, missing, clipped, silent)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (id) DO UPDATE SET lags = excluded.lags, unplugged = excluded.unplugged,"
                        + " missing = excluded.missing, clipped = excluded.clipped, silent = excluded.silent",
                stretch.id().toString(),
                stretch.gathering().toString(),
                Encoded.nanos(stretch.at()),
                lags(stretch.lags()),
                stretch.unplugged(),
                stretch.missing().toNanos(),
                stretch.clipped(),
                stretch.silent());
    }

    @Override
    public String table() {
        return "heard";
    }

    /// The oldest first.
    List<Heard> in(UUID service) throws SQLException, SealException {
        return sql.list("SELECT * FROM heard WHERE service = ? ORDER BY at, n", this::read, service.toString());
    }

    /// The oldest first.
    List<Heard> all() throws SQLException, SealException {
        return sql.list("SELECT * FROM heard ORDER BY at, n", this::read);
    }

    @Override
    public Heard read(ResultSet row) throws SQLException {
        return new Heard(
                UUID.fromString(row.getString("id")),
                UUID.fromString(row.getString("service")),
                Encoded.time(row.getLong("at")),
                lags(row.getString("lags")),
                row.getInt("unplugged"),
                Duration.ofNanos(row.getLong("missing")),
                row.getInt("clipped"),
                row.getInt("silent"));
    }

    /// `20:2 180:1`: a step and how often.
    static String lags(Map<Integer, Integer> steps) {
        return steps.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> each.getKey() + ":" + each.getValue())
                .collect(Collectors.joining(" "));
    }

    private static Map<Integer, Integer> lags(String written) {
        return Arrays.stream(written.split(" ", -1))
                .filter(each -> !each.isEmpty())
                .map(each -> each.split(":", 2))
                .collect(Collectors.toMap(each -> Integer.valueOf(each[0]), each -> Integer.valueOf(each[1])));
    }
}
