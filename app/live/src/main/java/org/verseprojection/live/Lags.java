package org.verseprojection.live;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/// The lags of the rankings so far, as a histogram in steps of 5 ms up to 30 s: bounded however long a service lasts.
public final class Lags {
    private static final int STEP_MILLIS = 5;
    private final int[] counts = new int[30_000 / STEP_MILLIS];
    private int total;

    /// Notes one.
    public synchronized void add(Duration lag) {
        long step = Math.clamp(lag.toMillis() / STEP_MILLIS, 0, counts.length - 1L);
        counts[(int) step]++;
        total++;
    }

    /// Notes those that were counted before.
    ///
    /// @param counted as [#steps] has it; steps that there are not are passed over
    public synchronized void add(Map<Integer, Integer> counted) {
        counted.forEach((step, times) -> {
            if (step >= 0 && step < counts.length && times > 0) {
                counts[step] += times;
                total += times;
            }
        });
    }

    /// How many there were in each step of 5 ms, for those that have any.
    public synchronized Map<Integer, Integer> steps() {
        Map<Integer, Integer> steps = new TreeMap<>();
        for (int step = 0; step < counts.length; step++) {
            if (counts[step] > 0) {
                steps.put(step, counts[step]);
            }
        }
        return steps;
    }

    /// The lag that this share of the rankings did not exceed, by up to one step; zero where there are none.
    ///
    /// @param share 0 to 1
    public synchronized Duration quantile(double share) {
        long needed = Math.max(1, (long) Math.ceil(share * total));
        long seen = 0;
        for (int step = 0; step < counts.length && total > 0; step++) {
            seen += counts[step];
            if (seen >= needed) {
                return Duration.ofMillis((step + 1L) * STEP_MILLIS);
            }
        }
        return Duration.ZERO;
    }
}
