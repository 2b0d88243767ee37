package org.verseprojection.cloud.learning;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/// Caps what one church can say: in a month so many rows, and so many for one verse. Rows come in the order of their
/// times; only one month is remembered. One thread.
final class RowCap {
    static final int MONTH = 400;
    static final int VERSE = 4;

    /// A month with more different choices than that is cut off.
    private static final int MOST = 4_000_000;

    private final Map<Long, Integer> churches = new HashMap<>();
    private final Map<Long, Integer> choices = new HashMap<>();
    private YearMonth month = YearMonth.of(1, 1);

    /// Whether a row still counts.
    boolean takes(long church, int ordinal, Instant at) {
        YearMonth now = YearMonth.from(at.atOffset(ZoneOffset.UTC));
        if (!now.equals(month)) {
            month = now;
            churches.clear();
            choices.clear();
        }
        long choice = church * 31 + ordinal * 0x9e3779b97f4a7c15L;
        if (choices.size() >= MOST || choices.getOrDefault(choice, 0) >= VERSE) {
            return false;
        }
        if (churches.merge(church, 1, Integer::sum) > MONTH) {
            return false;
        }
        choices.merge(choice, 1, Integer::sum);
        return true;
    }
}
