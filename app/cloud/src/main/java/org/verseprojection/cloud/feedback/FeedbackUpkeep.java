package org.verseprojection.cloud.feedback;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.verseprojection.cloud.database.Database;
import org.verseprojection.cloud.database.DatabaseException;

/// Makes the partitions of the months to come, and drops those that are past keeping. Several nodes may do so at once.
final class FeedbackUpkeep {
    private static final int AHEAD = 3;
    private static final int BACK = 24;

    private final Database database;
    private final FeedbackConfig config;
    private final Clock clock;

    FeedbackUpkeep(Database database, FeedbackConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /// Does what is to be done now.
    void run() throws DatabaseException {
        YearMonth now = YearMonth.now(clock.withZone(ZoneOffset.UTC));
        database.maintain(handle -> {
            SortedSet<YearMonth> months = late(handle, now);
            for (int ahead = -1; ahead <= AHEAD; ahead++) {
                months.add(now.plusMonths(ahead));
            }
            for (YearMonth month : months) {
                handle.createUpdate("CALL verse_feedback_month(:month)")
                        .bind("month", month.atDay(1))
                        .execute();
            }
            if (config.months() > 0) {
                drop(handle, now.minusMonths(config.months()));
            }
            return months.size();
        });
    }

    /// Months that a laptop brought when it was online again at last.
    private static SortedSet<YearMonth> late(Handle handle, YearMonth now) {
        return new TreeSet<>(handle.createQuery("SELECT DISTINCT date_trunc('month', \"timestamp\")::date"
                        + " FROM feedback_rest WHERE \"timestamp\" >= :from AND \"timestamp\" < :until")
                .bind(
                        "from",
                        now.minusMonths(BACK)
                                .atDay(1)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toOffsetDateTime())
                .bind(
                        "until",
                        now.plusMonths(AHEAD)
                                .atDay(1)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toOffsetDateTime())
                .mapTo(LocalDate.class)
                .map(YearMonth::from)
                .list());
    }

    /// Whole months go with their partition; what the default one holds of them, by rows.
    private static void drop(Handle handle, YearMonth first) {
        List<String> past = handle.createQuery("SELECT child.relname FROM pg_inherits"
                        + " JOIN pg_class child ON child.oid = inhrelid"
                        + " WHERE inhparent = 'feedback'::regclass AND child.relname ~ '^feedback_[0-9]{4}_[0-9]{2}$'"
                        + " AND child.relname < :first")
                .bind("first", name(first))
                .mapTo(String.class)
                .list();
        for (String each : past) {
            handle.execute("DROP TABLE IF EXISTS " + each);
        }
        for (String table : List.of("feedback_rest", "feedback_seen")) {
            handle.createUpdate("DELETE FROM " + table + " WHERE \"timestamp\" < :first")
                    .bind("first", first.atDay(1).atStartOfDay(ZoneOffset.UTC).toOffsetDateTime())
                    .execute();
        }
    }

    private static String name(YearMonth month) {
        return "feedback_%04d_%02d".formatted(month.getYear(), month.getMonthValue());
    }
}
