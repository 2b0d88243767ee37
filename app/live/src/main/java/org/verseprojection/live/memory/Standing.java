package org.verseprojection.live.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verseprojection.domain.Passage;

/// Since when verses stand among the picks. One thread.
final class Standing {
    /// One that was away for less stood there all the time.
    private static final Duration GAP = Duration.ofSeconds(20);

    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final Map<Passage, Stood> all = new HashMap<>();

    /// @param until none while it stands there
    private record Stood(Instant since, @Nullable Instant until) {
        boolean at(Instant time) {
            return !since.isAfter(time) && (until == null || !until.isBefore(time));
        }
    }

    /// These stand there from now on.
    void listed(Collection<Passage> passages, Instant now) {
        all.replaceAll((passage, stood) ->
                stood.until() == null && !passages.contains(passage) ? new Stood(stood.since(), now) : stood);
        all.values()
                .removeIf(stood ->
                        stood.until() != null && stood.until().plus(REMEMBERED).isBefore(now));
        for (Passage passage : passages) {
            all.compute(passage, (_, stood) -> {
                boolean goesOn = stood != null
                        && (stood.until() == null || !stood.until().plus(GAP).isBefore(now));
                return new Stood(goesOn ? stood.since() : now, null);
            });
        }
    }

    /// How long it, or one that it shares a verse with, had stood there by then; empty where it did not.
    Optional<Duration> before(Passage passage, Instant then) {
        return all.entrySet().stream()
                .filter(each ->
                        overlap(each.getKey(), passage) && each.getValue().at(then))
                .map(each -> Duration.between(each.getValue().since(), then))
                .max(Comparator.naturalOrder());
    }

    private static boolean overlap(Passage one, Passage other) {
        return one.first().compareTo(other.last()) <= 0 && other.first().compareTo(one.last()) <= 0;
    }
}
