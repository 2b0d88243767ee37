package org.verseprojection.cloud.feedback;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.verseprojection.cloud.database.Database;
import org.verseprojection.cloud.http.Problem;

/// Stores rows, each once.
final class FeedbackStore {
    private static final String ACCOUNT_IS_GONE = "23503";

    /// One statement for all rows. Keys are taken in order, so that two requests that share some never wait for each
    /// other in a circle; who comes second waits until the first has committed, and finds its keys taken.
    private static final String INSERT = """
            WITH given AS (
                SELECT * FROM unnest(:keys, :ids, CAST(:times AS timestamptz[]), :texts, :verses,
                    CAST(:matches AS jsonb[])) AS row (key, id, "timestamp", transcription, verse, matches)),
            fresh AS (
                INSERT INTO feedback_seen (user_id, key, "timestamp")
                SELECT :account, key, "timestamp" FROM given ORDER BY key
                ON CONFLICT DO NOTHING RETURNING key)
            INSERT INTO feedback (id, user_id, "timestamp", transcription, selected_verse_id, top_matches)
            SELECT id, :account, "timestamp", transcription, verse, matches FROM given JOIN fresh USING (key)""";

    private final Database database;
    private final RowLimit limit;

    /// Stores there.
    ///
    /// @param limit how many rows an account may have
    FeedbackStore(Database database, RowLimit limit) {
        this.database = database;
        this.limit = limit;
    }

    /// Stores those rows that are not there already; all or none.
    ///
    /// @return how many were new
    /// @throws Problem 401 where the account is gone, 429 where it has as many rows as it may
    int store(UUID account, List<FeedbackRow> rows) throws Problem {
        Map<UUID, FeedbackRow> once = new LinkedHashMap<>();
        rows.forEach(row -> once.putIfAbsent(row.key(), row));
        if (once.isEmpty()) {
            return 0;
        }
        try {
            int fresh = database.<Integer, Problem>as(account, handle -> {
                limit.check(handle, account);
                return insert(handle, account, once.values());
            });
            limit.add(account, fresh);
            return fresh;
        } catch (UnableToExecuteStatementException failure) {
            if (failure.getCause() instanceof SQLException sql && ACCOUNT_IS_GONE.equals(sql.getSQLState())) {
                throw Problem.unauthorized();
            }
            throw failure;
        }
    }

    private static int insert(Handle handle, UUID account, Collection<FeedbackRow> rows) {
        return handle.createUpdate(INSERT)
                .bind("account", account)
                .bindBySqlType("keys", array(handle, "uuid", rows, FeedbackRow::key), Types.ARRAY)
                .bindBySqlType("ids", array(handle, "uuid", rows, _ -> UUID.randomUUID()), Types.ARRAY)
                .bindBySqlType(
                        "times",
                        array(handle, "text", rows, row -> row.timestamp().toString()),
                        Types.ARRAY)
                .bindBySqlType("texts", array(handle, "text", rows, FeedbackRow::transcription), Types.ARRAY)
                .bindBySqlType("verses", array(handle, "uuid", rows, FeedbackRow::selected), Types.ARRAY)
                .bindBySqlType("matches", array(handle, "text", rows, FeedbackRow::topMatches), Types.ARRAY)
                .execute();
    }

    private static Array array(
            Handle handle, String type, Collection<FeedbackRow> rows, Function<FeedbackRow, Object> value) {
        try {
            return handle.getConnection()
                    .createArrayOf(type, rows.stream().map(value).toArray());
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
