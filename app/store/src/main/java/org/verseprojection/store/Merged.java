package org.verseprojection.store;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/// Joins rows from memory with those on the disk.
final class Merged {
    private Merged() {}

    /// Each once; what is in memory is newer, and counts.
    ///
    /// @param rows those from memory before those from the disk
    static <T> List<T> of(List<T> rows, Function<T, UUID> id, Comparator<T> order, int most) {
        Map<UUID, T> once = new LinkedHashMap<>();
        rows.forEach(row -> once.putIfAbsent(id.apply(row), row));
        return once.values().stream().sorted(order).limit(most).toList();
    }

    /// All of them.
    static <T> List<T> of(List<T> rows, Function<T, UUID> id, Comparator<T> order) {
        return of(rows, id, order, Integer.MAX_VALUE);
    }
}
