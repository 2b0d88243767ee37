package org.verseprojection.matching.learning;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// How often each verse was chosen, old choices counting less: once by a memory of a year, once by one of some weeks.
///
/// @param at when the counts were true; a later choice finds them faded
/// @param verses by ordinal
record VerseCounts(Instant at, SortedMap<Integer, Count> verses) {
    static final VerseCounts NONE = new VerseCounts(Instant.EPOCH, Collections.emptySortedMap());

    /// More than a preacher comes to in years.
    static final int MOST = 3000;

    private static final Duration LONG = Duration.ofDays(365);
    private static final Duration RECENT = Duration.ofDays(21);
    private static final double FLOOR = 1e-3;

    /// @param lasting fades with a half-life of a year
    /// @param recent fades with one of three weeks
    record Count(double lasting, double recent) {
        static final Count ZERO = new Count(0, 0);

        Count faded(double keepLasting, double keepRecent) {
            return new Count(lasting * keepLasting, recent * keepRecent);
        }

        Count plus(double more) {
            return new Count(lasting + more, recent + more);
        }
    }

    VerseCounts {
        verses = Collections.unmodifiableSortedMap(new TreeMap<>(verses));
    }

    /// With one more choice of all these verses together. One that comes late is taken as of now.
    VerseCounts plus(Instant when, List<Integer> ordinals, double weight) {
        Instant now = when.isAfter(at) ? when : at;
        double lasting = left(LONG, now);
        double recent = left(RECENT, now);
        TreeMap<Integer, Count> counts = new TreeMap<>();
        verses.forEach((ordinal, count) -> counts.put(ordinal, count.faded(lasting, recent)));
        for (int ordinal : ordinals) {
            counts.put(ordinal, counts.getOrDefault(ordinal, Count.ZERO).plus(weight / ordinals.size()));
        }
        counts.values().removeIf(count -> count.lasting() < FLOOR);
        if (counts.size() > MOST) {
            List<Integer> least = counts.entrySet().stream()
                    .sorted(Comparator.comparingDouble(
                            (Map.Entry<Integer, Count> each) -> each.getValue().lasting()))
                    .limit(counts.size() - MOST)
                    .map(Map.Entry::getKey)
                    .toList();
            least.forEach(counts::remove);
        }
        return new VerseCounts(now, counts);
    }

    private double left(Duration halfLife, Instant now) {
        if (verses.isEmpty()) {
            return 1;
        }
        return Math.pow(0.5, Duration.between(at, now).toSeconds() / (double) halfLife.toSeconds());
    }
}
