package org.verseprojection.matching.learning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Names of books that the recogniser mishears in many churches in the same way. One thread.
final class SharedNames {
    private static final int KEPT = 2048;

    /// Different mishearings that are counted at once; of more, those are forgotten that one church had.
    private static final int MOST_COUNTED = 50_000;

    /// So many times as many churches say so as say the next.
    private static final double CLEAR = 2;

    private final Map<Replayed.Swap, ChurchSketch> seen = new HashMap<>();

    void see(Replayed.Swap swap, long church) {
        if (swap.name() && swap.heard().length() <= 40) {
            seen.computeIfAbsent(swap, each -> new ChurchSketch(KEPT)).add(church);
            if (seen.size() > MOST_COUNTED) {
                seen.values().removeIf(each -> each.count() < 2);
            }
            if (seen.size() > MOST_COUNTED) {
                seen.clear(); // more different ones than all books have: nothing in it is true
            }
        }
    }

    /// @param least churches
    List<Mishearing> found(int least) {
        List<Map.Entry<Replayed.Swap, ChurchSketch>> most = new ArrayList<>(seen.entrySet());
        most.sort(Comparator.comparingDouble((Map.Entry<Replayed.Swap, ChurchSketch> each) ->
                        -each.getValue().count())
                .thenComparing(each -> each.getKey().heard())
                .thenComparing(each -> each.getKey().said()));
        List<Mishearing> found = new ArrayList<>();
        Map<String, Double> first = new HashMap<>();
        Set<String> unclear = new HashSet<>();
        for (Map.Entry<Replayed.Swap, ChurchSketch> each : most) {
            double count = each.getValue().count();
            double before = first.getOrDefault(each.getKey().heard(), 0.0);
            if (before > 0 && before < CLEAR * count) {
                unclear.add(each.getKey().heard());
            } else if (before == 0) {
                first.put(each.getKey().heard(), count);
                if (count >= least && found.size() < Mishearing.MOST) {
                    int churches = (int) count;
                    found.add(
                            new Mishearing(each.getKey().heard(), each.getKey().said(), true, churches, churches, 1));
                }
            }
        }
        found.removeIf(each -> unclear.contains(each.heard()));
        return found;
    }
}
