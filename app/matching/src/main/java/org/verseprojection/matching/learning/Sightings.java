package org.verseprojection.matching.learning;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Counts on how many days something was seen, and how often its words were heard at all.
final class Sightings<T> {
    private final Map<T, Set<LocalDate>> days = new HashMap<>();
    private final Map<T, Integer> times = new HashMap<>();
    private final Map<String, Integer> heard = new HashMap<>();

    /// What was heard in one lesson: its runs of so many words.
    void hear(List<String> words, int longest) {
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + 1; to <= Math.min(words.size(), from + longest); to++) {
                heard.merge(String.join(" ", words.subList(from, to)), 1, Integer::sum);
            }
        }
    }

    void see(T what, Lesson lesson) {
        times.merge(what, 1, Integer::sum);
        days.computeIfAbsent(what, key -> new HashSet<>()).add(LocalDate.ofInstant(lesson.at(), ZoneOffset.UTC));
    }

    /// What was seen often enough, the most often seen first.
    ///
    /// @param key for an order that is always the same
    List<T> atLeast(int leastTimes, int leastDays, Comparator<T> key) {
        List<T> seen = new ArrayList<>(times.keySet());
        seen.removeIf(each -> times(each) < leastTimes || days(each) < leastDays);
        seen.sort(Comparator.comparingInt((T each) -> -times(each)).thenComparing(key));
        return seen;
    }

    int times(T what) {
        return times.getOrDefault(what, 0);
    }

    int days(T what) {
        return days.getOrDefault(what, Set.of()).size();
    }

    /// Of all times that the words were heard, how often that was so; 0 to 1.
    double share(T what, String words) {
        int all = Math.max(times(what), heard.getOrDefault(words, 0));
        return all == 0 ? 0 : times(what) / (double) all;
    }
}
