package org.verseprojection.cloud.shared;

import io.github.bucket4j.TimeoutException;
import io.lettuce.core.RedisException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks Redis while it answers. After a failure it is not asked for a second, so that requests lose no time by it;
/// then one question finds out, and the others go on without until it is answered.
final class Lifeline {
    private static final Logger LOG = LoggerFactory.getLogger(Lifeline.class);
    private static final long PAUSE = Duration.ofSeconds(1).toNanos();
    private static final long UP = 0;

    /// When to ask again, in nanoseconds of the clock and never 0; [#UP] while Redis answers.
    private final AtomicLong again = new AtomicLong(UP);

    /// Asks.
    ///
    /// @param instead where Redis is away
    <T extends @Nullable Object> T ask(Supplier<T> question, Supplier<T> instead) {
        long until = again.get();
        if (until != UP && (System.nanoTime() - until < 0 || !again.compareAndSet(until, later()))) {
            return instead.get();
        }
        T answer;
        try {
            answer = question.get();
        } catch (RedisException | TimeoutException away) {
            if (again.getAndSet(later()) == UP) {
                LOG.warn(
                        "Redis does not answer; this node goes on by itself ({})",
                        away.getClass().getSimpleName());
            }
            return instead.get();
        }
        if (until != UP && again.getAndSet(UP) != UP) {
            LOG.info("Redis answers again");
        }
        return answer;
    }

    /// Says something that needs no answer.
    void tell(Supplier<?> saying) {
        ask(saying::get, () -> null);
    }

    private static long later() {
        long time = System.nanoTime() + PAUSE;
        return time == UP ? 1 : time;
    }
}
