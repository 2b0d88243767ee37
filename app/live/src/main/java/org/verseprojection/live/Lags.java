package org.verseprojection.live;

import java.time.Duration;

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
