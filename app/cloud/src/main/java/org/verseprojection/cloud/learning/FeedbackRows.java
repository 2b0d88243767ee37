package org.verseprojection.cloud.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.verseprojection.cloud.database.Database;
import org.verseprojection.domain.Translation;
import org.verseprojection.domain.VerseIds;
import org.verseprojection.matching.learning.Lesson;
import org.verseprojection.matching.learning.SharedCounts;
import org.verseprojection.scripture.Versification;

/// Reads all churches' feedback, row after row through a cursor: never more than some thousand rows are in memory.
final class FeedbackRows {
    private static final int FETCHED = 1000;

    private final Database database;
    private final Map<UUID, Integer> verses = new HashMap<>();
    private final long salt;

    /// @param salt unknown to clients: they name their rows themselves, and none may name those that are drawn
    FeedbackRows(Database database, Versification versification, long salt) {
        this.salt = salt;
        this.database = database;
        Translation[] translations = Translation.values();
        for (int ordinal = 0; ordinal < versification.size(); ordinal++) {
            for (int i = 0; i < translations.length; i++) {
                verses.put(VerseIds.of(translations[i], versification.at(ordinal)), ordinal * translations.length + i);
            }
        }
    }

    /// Hands on what was chosen in that time, in its order, as far as the caps let it through.
    void read(Instant from, Instant to, Consumer<Told> into) {
        RowCap cap = new RowCap();
        database.acrossAccounts(handle -> {
            try (Stream<Optional<Told>> rows = rows(handle, from, to)) {
                rows.flatMap(Optional::stream)
                        .filter(told -> cap.takes(told.church(), told.ordinal(), told.at()))
                        .forEach(into);
            }
            return true;
        });
    }

    private Stream<Optional<Told>> rows(Handle handle, Instant from, Instant to) {
        handle.execute("SET LOCAL statement_timeout = 0");
        handle.execute("SET LOCAL enable_sort = off"); // by the index, so that the first rows come at once
        return handle
                .createQuery("""
                        SELECT id, user_id, "timestamp", left(transcription, 999) AS words, selected_verse_id
                        FROM feedback WHERE "timestamp" >= :from AND "timestamp" < :to ORDER BY "timestamp"
                        """)
                .bind("from", from.atOffset(ZoneOffset.UTC))
                .bind("to", to.atOffset(ZoneOffset.UTC))
                .setFetchSize(FETCHED)
                .map((row, _) -> told(row))
                .stream();
    }

    private Optional<Told> told(ResultSet row) throws SQLException {
        Integer verse = verses.get(row.getObject("selected_verse_id", UUID.class));
        String words = row.getString("words");
        if (verse == null || words == null || words.length() > Lesson.LONGEST) {
            return Optional.empty();
        }
        Translation[] translations = Translation.values();
        UUID id = row.getObject("id", UUID.class);
        return Optional.of(new Told(
                SharedCounts.church(new UUID(id.getMostSignificantBits() ^ salt, id.getLeastSignificantBits())),
                SharedCounts.church(row.getObject("user_id", UUID.class)),
                row.getObject("timestamp", OffsetDateTime.class).toInstant(),
                words,
                verse / translations.length,
                translations[verse % translations.length]));
    }
}
