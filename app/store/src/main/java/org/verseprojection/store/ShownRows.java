package org.verseprojection.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.memory.How;
import org.verseprojection.live.memory.ShownVerse;
import org.verseprojection.store.seal.SealException;
import org.verseprojection.store.seal.Sealer;

/// What was shown, and the hashes by which its passages are found.
record ShownRows(Sql sql, Sealer sealer) implements Numbered<ShownVerse> {
    private static final int BATCH = 500;

    @Override
    public void keep(ShownVerse row) throws SQLException {
        String id = row.id().toString();
        long at = Encoded.nanos(row.at());
        @Nullable
        Long listed = row.listedFor().isPresent() ? (Long) nanos(row.listedFor().get()) : null;
        int added = sql.run(
                "INSERT INTO shown (id, service, at, passage, translation, how, listed) VALUES (?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (id) DO NOTHING",
                id,
                row.gathering().map(UUID::toString).orElse(null),
                at,
                Columns.SHOWN.seal(sealer, id, Encoded.passage(row.passage())),
                row.translation().name(),
                row.how().name(),
                listed);
        if (added == 1) {
            place(sql.number("SELECT last_insert_rowid()"), at, row.passage());
        }
    }

    private static long nanos(Duration time) {
        try {
            return time.toNanos();
        } catch (ArithmeticException centuries) {
            throw new IllegalArgumentException("no time that a verse is listed: " + time, centuries);
        }
    }

    private void place(long number, long at, Passage passage) throws SQLException {
        for (String name : Places.kept(passage)) {
            sql.run("INSERT INTO places (hash, at, shown) VALUES (?, ?, ?)", sealer.hash(name), at, number);
        }
    }

    /// Makes all hashes anew.
    void placeAgain() throws SQLException, SealException {
        sql.run("DELETE FROM places");
        sql.each(
                "SELECT n, id, at, passage FROM shown",
                row -> place(row.getLong("n"), row.getLong("at"), Encoded.passage(Columns.SHOWN.open(sealer, row))));
    }

    @Override
    public String table() {
        return "shown";
    }

    /// The newest first.
    List<ShownVerse> between(Optional<Instant> from, Optional<Instant> until, int most)
            throws SQLException, SealException {
        return sql.list(
                "SELECT * FROM shown WHERE at >= ? AND at < ? ORDER BY at DESC, n DESC LIMIT ?",
                this::read,
                from.map(Encoded::clamped).orElse(Long.MIN_VALUE),
                until.map(Encoded::clamped).orElse(Long.MAX_VALUE),
                most);
    }

    /// Those that overlap with a passage, the newest first.
    List<ShownVerse> of(Passage passage, Optional<Instant> from, Optional<Instant> until, int most)
            throws SQLException, SealException {
        List<@Nullable Object> values = new ArrayList<>();
        for (String name : Places.sought(passage)) {
            values.add(sealer.hash(name));
        }
        String marks = values.stream().map(_ -> "?").collect(Collectors.joining(", "));
        values.add(from.map(Encoded::clamped).orElse(Long.MIN_VALUE));
        values.add(until.map(Encoded::clamped).orElse(Long.MAX_VALUE));
        List<Long> numbers = sql.list(
                "SELECT DISTINCT shown, at FROM places WHERE hash IN (" + marks + ") AND at >= ? AND at < ?"
                        + " ORDER BY at DESC, shown DESC",
                row -> row.getLong(1),
                values.toArray());
        List<ShownVerse> found = new ArrayList<>();
        for (int i = 0; i < numbers.size() && found.size() < most; i += BATCH) {
            byNumber(numbers.subList(i, Math.min(numbers.size(), i + BATCH))).stream()
                    .filter(row -> Places.overlap(row.passage(), passage))
                    .forEach(found::add);
        }
        return found.subList(0, Math.min(most, found.size()));
    }

    private List<ShownVerse> byNumber(List<Long> numbers) throws SQLException, SealException {
        return sql.list(
                "SELECT * FROM shown WHERE n IN (SELECT value FROM json_each(?)) ORDER BY at DESC, n DESC",
                this::read,
                numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]")));
    }

    /// Those with an id, the newest first.
    List<ShownVerse> byId(Collection<UUID> ids) throws SQLException, SealException {
        return sql.list(
                "SELECT * FROM shown WHERE id IN (SELECT value FROM json_each(?)) ORDER BY at DESC, n DESC",
                this::read,
                ids.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(",", "[", "]")));
    }

    /// The oldest first.
    List<ShownVerse> in(UUID service) throws SQLException, SealException {
        return sql.list("SELECT * FROM shown WHERE service = ? ORDER BY at, n", this::read, service.toString());
    }

    @Override
    public ShownVerse read(ResultSet row) throws SQLException, SealException {
        return new ShownVerse(
                UUID.fromString(row.getString("id")),
                Optional.ofNullable(row.getString("service")).map(UUID::fromString),
                Encoded.time(row.getLong("at")),
                Encoded.passage(Columns.SHOWN.open(sealer, row)),
                Translation.valueOf(row.getString("translation")),
                How.valueOf(row.getString("how")),
                row.getObject("listed") == null
                        ? Optional.empty()
                        : Optional.of(Duration.ofNanos(row.getLong("listed"))));
    }
}
