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
    private final List<Failure> failures = new ArrayList<>();
    private final List<Outage> outages = new ArrayList<>();
    private long asked;

    /// From the kill until it took connections again, in nanoseconds of this JVM.
    record Outage(String what, long from, long until) {}

    private record Failure(long at, String why) {}

    synchronized void good() {
        asked++;
    }

    synchronized void acknowledged(String row) {
        acknowledged.add(row);
    }

    synchronized void failed(String why) {
        asked++;
        failures.add(new Failure(System.nanoTime(), why));
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

    /// How often each kind of failure was.
    synchronized Map<String, Integer> reasons() {
        return counted(failures);
    }

    private static Map<String, Integer> counted(List<Failure> failures) {
        Map<String, Integer> reasons = new TreeMap<>();
        failures.forEach(failure -> reasons.merge(failure.why(), 1, Integer::sum));
        return reasons;
    }

    synchronized List<Outage> outages() {
        return List.copyOf(outages);
    }

    /// Failures that no outage explains: neither in one, nor within `grace` behind it.
    synchronized Map<String, Integer> unexplained(Duration grace) {
        return counted(failures.stream()
                .filter(failure -> outages.stream()
                        .noneMatch(
                                each -> failure.at() >= each.from() && failure.at() <= each.until() + grace.toNanos()))
                .toList());
    }

    /// How long after an outage's end the last failure was that belongs to it.
    synchronized Duration recovery(Outage outage) {
        long next = outages.stream()
                .mapToLong(Outage::from)
                .filter(from -> from > outage.from())
                .min()
                .orElse(Long.MAX_VALUE);
        long last = failures.stream()
                .mapToLong(Failure::at)
                .filter(at -> at >= outage.from() && at < next)
                .max()
                .orElse(0);
        return Duration.ofNanos(Math.max(0, last - outage.until()));
    }
}
