package org.verseprojection.cli.bench.cloud;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What was asked of servers that are being killed, and when something was down.
final class Ledger {
    private final Set<String> acknowledged = new TreeSet<>();
    private final List<Long> failures = new ArrayList<>();
    private final Map<String, Integer> reasons = new TreeMap<>();
    private final List<Outage> outages = new ArrayList<>();
    private long asked;

    /// From the kill until it took connections again, in nanoseconds of this JVM.
    record Outage(String what, long from, long until) {}

    synchronized void good() {
        asked++;
    }

    synchronized void acknowledged(String row) {
        acknowledged.add(row);
    }

    synchronized void failed(String why) {
        asked++;
        failures.add(System.nanoTime());
        reasons.merge(why, 1, Integer::sum);
    }

    synchronized void outage(Outage outage) {
        outages.add(outage);
    }

    synchronized Set<String> acknowledged() {
        return new TreeSet<>(acknowledged);
    }

    synchronized long asked() {
        return asked;
    }

    synchronized int failures() {
        return failures.size();
    }

    synchronized Map<String, Integer> reasons() {
        return new TreeMap<>(reasons);
    }

    synchronized List<Outage> outages() {
        return List.copyOf(outages);
    }

    /// Failures that no outage explains: neither in one, nor within `grace` behind it.
    synchronized long unexplained(Duration grace) {
        return failures.stream()
                .filter(at ->
                        outages.stream().noneMatch(each -> at >= each.from() && at <= each.until() + grace.toNanos()))
                .count();
    }

    /// How long after an outage's end the last failure was that belongs to it.
    synchronized Duration recovery(Outage outage) {
        long next = outages.stream()
                .mapToLong(Outage::from)
                .filter(from -> from > outage.from())
                .min()
                .orElse(Long.MAX_VALUE);
        long last = failures.stream()
                .mapToLong(Long::longValue)
                .filter(at -> at >= outage.from() && at < next)
                .max()
                .orElse(0);
        return Duration.ofNanos(Math.max(0, last - outage.until()));
    }
}
