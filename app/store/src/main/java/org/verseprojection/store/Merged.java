package org.verseprojection.store;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.verseprojection.live.memory.LearnedVersion;
import org.verseprojection.live.memory.Setting;

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

    /// Each name once, with what was changed last.
    static Map<String, Setting> byName(List<Setting> settings) {
        BinaryOperator<Setting> newer = BinaryOperator.maxBy(Comparator.comparing(Setting::changed));
        return settings.stream().collect(Collectors.toMap(Setting::name, Function.identity(), newer, TreeMap::new));
    }

    /// Each version once, in the order of their numbers.
    static List<LearnedVersion> byNumber(List<LearnedVersion> versions) {
        Map<Long, LearnedVersion> once = new TreeMap<>();
        versions.forEach(version -> once.putIfAbsent(version.number(), version));
        return List.copyOf(once.values());
    }
}
