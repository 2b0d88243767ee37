package org.verseprojection.cli.bench.endurance.judge;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.verseprojection.cli.bench.endurance.faults.FaultKind;
import org.verseprojection.cli.bench.figures.Quantile;

/// Whether the lag was no longer than it may be, but beside faults, and how soon it was so again behind them.
///
/// @param rankings how many came
/// @param apart how many of them beside no fault
/// @param over how many of those lagged too much
/// @param ahead how many rankings rest on sound that had not come yet: sound is counted that never was
/// @param worst the longest lag beside no fault, in milliseconds
/// @param worstBeside the longest during a fault of that kind, or within ten seconds of its end
/// @param slowest how long, at the longest, behind a fault's end rankings went on that lagged too much, in milliseconds
public record LagVerdict(
        int rankings,
        int apart,
        int over,
        int ahead,
        double median,
        double p95,
        double p99,
        long worst,
        Map<FaultKind, Long> worstBeside,
        long slowest) {
    /// The longest lag, in milliseconds.
    public static final long LONGEST = 2_000;
    /// So long behind the end of a fault it may be longer, in milliseconds.
    public static final long GRACE = 10_000;

    private static final long AFTERMATH = 60_000;
    private static final long AHEAD = 500;

    /// Judges rankings amid faults.
    public static LagVerdict of(List<Lagged> rankings, List<Disturbance> faults) {
        List<Disturbance> excusing =
                faults.stream().filter(each -> each.kind().excuses()).toList();
        List<Span> excused = excused(faults);
        List<Lagged> apart = rankings.stream()
                .filter(ranking -> excused.stream().noneMatch(span -> span.holds(ranking.at())))
                .toList();
        List<Double> lags = apart.stream().map(each -> (double) each.lag()).toList();
        return new LagVerdict(
                rankings.size(),
                apart.size(),
                (int) apart.stream().filter(each -> each.lag() > LONGEST).count(),
                (int) rankings.stream().filter(each -> each.lag() < -AHEAD).count(),
                Quantile.median(lags).orElse(0),
                Quantile.of(lags, 0.95).orElse(0),
                Quantile.of(lags, 0.99).orElse(0),
                apart.stream().mapToLong(Lagged::lag).max().orElse(0),
                worstBeside(rankings, faults),
                slowest(rankings, excusing));
    }

    /// The times in which lag is excused.
    public static List<Span> excused(List<Disturbance> faults) {
        return faults.stream()
                .filter(each -> each.kind().excuses())
                .map(LagVerdict::reach)
                .toList();
    }

    private static Span reach(Disturbance fault) {
        return new Span(fault.span().from(), fault.span().until() + GRACE);
    }

    private static Map<FaultKind, Long> worstBeside(List<Lagged> rankings, List<Disturbance> faults) {
        Map<FaultKind, Long> worst = new EnumMap<>(FaultKind.class);
        for (Disturbance fault : faults) {
            Span reach = reach(fault);
            for (Lagged each : rankings) {
                if (reach.holds(each.at())) {
                    worst.merge(fault.kind(), each.lag(), Math::max);
                }
            }
        }
        return worst;
    }

    /// Looks at each fault until the next one begins, a minute at most.
    private static long slowest(List<Lagged> rankings, List<Disturbance> faults) {
        long slowest = 0;
        for (Disturbance fault : faults) {
            long end = fault.span().until();
            long next = faults.stream()
                    .mapToLong(each -> each.span().from())
                    .filter(begin -> begin > end)
                    .min()
                    .orElse(Long.MAX_VALUE);
            Span aftermath = new Span(end, Math.min(next, end + AFTERMATH));
            slowest = Math.max(
                    slowest,
                    rankings.stream()
                            .filter(each -> aftermath.holds(each.at()) && each.lag() > LONGEST)
                            .mapToLong(each -> each.at() - end)
                            .max()
                            .orElse(0));
        }
        return slowest;
    }
}
