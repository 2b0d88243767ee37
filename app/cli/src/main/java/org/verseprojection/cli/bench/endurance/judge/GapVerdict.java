package org.verseprojection.cli.bench.endurance.judge;

import java.util.List;

/// Whether rankings came all the time while somebody spoke clearly, but beside faults.
///
/// @param spoken how long somebody spoke, faults left out, in milliseconds
/// @param longest the longest time of it in which no ranking came, in milliseconds
/// @param deaf how many such times were longer than [#MOST]
public record GapVerdict(long spoken, long longest, int deaf) {
    /// How long no ranking may come, in milliseconds.
    public static final long MOST = 10_000;

    /// The shortest time that is looked at, and what is heard of a part only when it has begun.
    private static final long LEAD = 3_000;

    /// Judges.
    ///
    /// @param rankings in order
    /// @param speech when somebody spoke
    /// @param excused what is left out of it
    public static GapVerdict of(List<Lagged> rankings, List<Span> speech, List<Span> excused) {
        long spoken = 0;
        long longest = 0;
        int deaf = 0;
        for (Span part : speech) {
            for (Span calm : part.without(excused)) {
                if (calm.length() <= LEAD) {
                    continue;
                }
                spoken += calm.length() - LEAD;
                long last = calm.from() + LEAD;
                for (Lagged each : rankings) {
                    if (each.at() > last && each.at() < calm.until()) {
                        longest = Math.max(longest, each.at() - last);
                        deaf += each.at() - last > MOST ? 1 : 0;
                        last = each.at();
                    }
                }
                longest = Math.max(longest, calm.until() - last);
                deaf += calm.until() - last > MOST ? 1 : 0;
            }
        }
        return new GapVerdict(spoken, longest, deaf);
    }
}
