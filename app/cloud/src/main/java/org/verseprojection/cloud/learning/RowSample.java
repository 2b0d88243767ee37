package org.verseprojection.cloud.learning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A fair sample of rows in bounded memory, of no church more than its share. One thread.
final class RowSample {
    private static final int SPARE = 3;

    private final int most;
    private final TreeMap<Long, Told> drawn = new TreeMap<>();

    RowSample(int most) {
        this.most = most;
    }

    void add(Told told) {
        drawn.put(told.row(), told);
        if (drawn.size() > SPARE * most) {
            drawn.pollLastEntry();
        }
    }

    /// @param each at most of one church
    List<Told> found(int each) {
        Map<Long, Integer> churches = new HashMap<>();
        List<Told> found = new ArrayList<>();
        for (Told told : drawn.values()) {
            if (found.size() < most && churches.merge(told.church(), 1, Integer::sum) <= each) {
                found.add(told);
            }
        }
        return found;
    }
}
