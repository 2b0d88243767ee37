package org.verseprojection.cli.bench.endurance.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A time between two moments.
///
/// @param from in milliseconds since 1970
/// @param until the same; no earlier
public record Span(long from, long until) {
    /// Whether the moment is in it, both ends included.
    public boolean holds(long moment) {
        return moment >= from && moment <= until;
    }

    /// Milliseconds.
    public long length() {
        return until - from;
    }

    /// What is left of it without the others, in order.
    public List<Span> without(List<Span> others) {
        List<Span> left = new ArrayList<>();
        long at = from;
        for (Span each :
                others.stream().sorted(Comparator.comparingLong(Span::from)).toList()) {
            if (each.from > at && at < until) {
                left.add(new Span(at, Math.min(each.from, until)));
            }
            at = Math.max(at, each.until);
        }
        if (at < until) {
            left.add(new Span(at, until));
        }
        return left;
    }
}
