package org.verseprojection.cloud.feedback;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jdbi.v3.core.result.ResultIterator;
import org.verseprojection.cloud.database.Database;
import org.verseprojection.cloud.http.Json;
import tools.jackson.databind.node.ObjectNode;

/// Everybody's feedback, a row a line, without accounts and devices. Rows are read while they are written, a thousand
/// at a time, so that no size of the table is too much.
final class Export {
    private static final int FETCHED = 1_000;
    private static final int BUFFER = 64 << 10;

    /// Times of rows as they were received differ by who sent them: a row's own time is all that is told.
    private static final String ROWS = """
            SELECT transcription, selected_verse_id, top_matches, "timestamp" FROM feedback
            WHERE "timestamp" >= :from AND "timestamp" < :until ORDER BY "timestamp", id""";

    private final Database database;

    Export(Database database) {
        this.database = database;
    }

    /// Writes the rows of a time, the earliest first.
    void write(OutputStream out, Instant from, Instant until) throws IOException {
        BufferedOutputStream lines = new BufferedOutputStream(out, BUFFER);
        database.acrossAccounts(handle -> {
            handle.execute("SET LOCAL statement_timeout = '10min'");
            try (ResultIterator<String> rows = handle.createQuery(ROWS)
                    .bind("from", from.atOffset(ZoneOffset.UTC))
                    .bind("until", until.atOffset(ZoneOffset.UTC))
                    .setFetchSize(FETCHED)
                    .map((row, _) -> line(row))
                    .iterator()) {
                while (rows.hasNext()) {
                    lines.write(rows.next().getBytes(StandardCharsets.UTF_8));
                }
            }
            return true;
        });
        lines.flush();
    }

    private static String line(ResultSet row) throws SQLException {
        ObjectNode line = Json.mapper().createObjectNode();
        line.put("transcription", row.getString("transcription"));
        line.put("selected_verse_id", row.getString("selected_verse_id"));
        line.set("top_matches", Json.mapper().readTree(row.getString("top_matches")));
        line.put(
                "timestamp",
                row.getObject("timestamp", OffsetDateTime.class).toInstant().toString());
        return line + "\n";
    }
}
