package org.verseprojection.live.picks;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.verseprojection.domain.Candidate;

/// Whether a reference was still being spoken when it was first understood: "Psalm twenty", and then "three".
final class Announcement {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

    private Announcement() {}

    /// Whether the later one is the earlier one with more of it heard: its words go on, or its last number does.
    static boolean grew(Candidate earlier, Candidate later) {
        return earlier.kind() == Candidate.Kind.REFERENCE
                && later.kind() == Candidate.Kind.REFERENCE
                && earlier.passage().first().book() == later.passage().first().book()
                && grew(words(earlier.heard()), words(later.heard()));
    }

    private static List<String> words(String heard) {
        return BETWEEN.splitAsStream(heard.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static boolean grew(List<String> earlier, List<String> later) {
        int last = earlier.size() - 1;
        if (last < 0 || later.size() <= last || !earlier.subList(0, last).equals(later.subList(0, last))) {
            return false;
        }
        String before = earlier.get(last);
        String after = later.get(last);
        return before.equals(after) ? later.size() > earlier.size() : numberGrew(before, after);
    }

    /// As numbers are spoken: 20 goes on to 23, 100 to 119, 1 to 119.
    private static boolean numberGrew(String before, String after) {
        if (!NUMBER.matcher(before).matches() || !NUMBER.matcher(after).matches()) {
            return false;
        }
        int less = Integer.parseInt(before);
        int more = Integer.parseInt(after);
        boolean tens = less >= 20 && less % 10 == 0 && more / 10 == less / 10;
        boolean hundreds = less > 0 && (less % 100 == 0 ? more / 100 == less / 100 : less < 10 && more / 100 == less);
        return more > less && (tens || hundreds);
    }
}
