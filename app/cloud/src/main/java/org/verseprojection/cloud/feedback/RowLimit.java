package org.verseprojection.cloud.feedback;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.verseprojection.cloud.http.Problem;

/// How many rows an account may have stored. They are counted in the database now and then, and on this node in
/// between: it is a bound on the disk that one account can take, and no exact number.
final class RowLimit {
    private static final Duration COUNTED = Duration.ofMinutes(10);
    private static final Duration AGAIN = Duration.ofDays(1);

    private final int most;
    private final Cache<UUID, AtomicInteger> stored =
            Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(COUNTED).build();

    RowLimit(int most) {
        this.most = most;
    }

    /// Refuses an account that has enough.
    ///
    /// @throws Problem 429 where it has
    void check(Handle handle, UUID account) throws Problem {
        AtomicInteger known = stored.getIfPresent(account);
        if (known == null) {
            known = new AtomicInteger(count(handle, account));
            stored.put(account, known);
        }
        if (known.get() >= most) {
            throw Problem.tooMany(AGAIN, Map.of());
        }
    }

    /// Counts what was stored since.
    void add(UUID account, int rows) {
        AtomicInteger known = stored.getIfPresent(account);
        if (known != null) {
            known.addAndGet(rows);
        }
    }

    private int count(Handle handle, UUID account) {
        return handle.createQuery(
                        "SELECT count(*) FROM (SELECT FROM feedback_seen WHERE user_id = :account LIMIT :most) counted")
                .bind("account", account)
                .bind("most", most)
                .mapTo(Integer.class)
                .one();
    }
}
