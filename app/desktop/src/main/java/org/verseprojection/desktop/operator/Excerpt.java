package org.verseprojection.desktop.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.verseprojection.domain.Span;

/// As much of a text as there is room for, cut between words, with an ellipsis at each cut end.
///
/// @param prefix `"… "` where the beginning is missing
/// @param from first character that is shown
/// @param to behind the last
/// @param suffix `" …"` where the end is missing
record Excerpt(String prefix, int from, int to, String suffix) {
    /// Words that are kept before the first that must be seen.
    private static final int LEAD = 3;

    /// The part around some words: from the text's beginning where that shows the first of them, too.
    ///
    /// @param fits whether there is room for that
    static Excerpt around(String text, List<Span> wanted, Predicate<String> fits) {
        if (fits.test(text)) {
            return new Excerpt("", 0, text.length(), "");
        }
        Excerpt head = from(text, 0, fits);
        if (wanted.isEmpty()) {
            return head;
        }
        Span first = wanted.getFirst();
        if (first.end() <= head.to()) {
            return head;
        }
        List<Integer> starts = starts(text);
        int word = 0;
        while (word + 1 < starts.size() && starts.get(word + 1) <= first.start()) {
            word++;
        }
        word = Math.max(0, word - LEAD);
        Excerpt best = from(text, starts.get(word), fits);
        while (word > 0 && best.to() == text.length()) {
            word--;
            Excerpt longer = from(text, starts.get(word), fits);
            if (longer.to() < text.length()) {
                break;
            }
            best = longer;
        }
        return best;
    }

    /// The end of a text: what was said last.
    static Excerpt tail(String text, Predicate<String> fits) {
        List<Integer> starts = starts(text);
        int low = 0;
        int high = Math.max(0, starts.size() - 1);
        while (low < high) {
            int middle = (low + high) / 2;
            if (fits.test((middle == 0 ? "" : "… ") + text.substring(starts.get(middle)))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        int from = starts.isEmpty() ? 0 : starts.get(low);
        return new Excerpt(low == 0 ? "" : "… ", from, text.length(), "");
    }

    /// The shown part in runs of marked and plain words.
    List<Run> runs(String text, List<Span> marked, String plain, String mark) {
        List<Run> runs = new ArrayList<>();
        add(runs, prefix, plain);
        int at = from;
        for (Span span : marked) {
            int start = Math.clamp(span.start(), at, to);
            int end = Math.clamp(span.end(), start, to);
            add(runs, text.substring(at, start), plain);
            add(runs, text.substring(start, end), mark);
            at = end;
        }
        add(runs, text.substring(at, to), plain);
        add(runs, suffix, plain);
        return runs;
    }

    private static void add(List<Run> runs, String text, String style) {
        if (!text.isEmpty()) {
            runs.add(new Run(text, style));
        }
    }

    private static Excerpt from(String text, int from, Predicate<String> fits) {
        String prefix = from == 0 ? "" : "… ";
        if (fits.test(prefix + text.substring(from))) {
            return new Excerpt(prefix, from, text.length(), "");
        }
        List<Integer> ends = ends(text, from);
        int low = 0;
        int high = ends.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (fits.test(prefix + text.substring(from, ends.get(middle)) + " …")) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return new Excerpt(prefix, from, ends.isEmpty() ? text.length() : ends.get(low), " …");
    }

    private static List<Integer> starts(String text) {
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != ' ' && (i == 0 || text.charAt(i - 1) == ' ')) {
                starts.add(i);
            }
        }
        return starts;
    }

    private static List<Integer> ends(String text, int from) {
        List<Integer> ends = new ArrayList<>();
        for (int i = from + 1; i <= text.length(); i++) {
            if (text.charAt(i - 1) != ' ' && (i == text.length() || text.charAt(i) == ' ')) {
                ends.add(i);
            }
        }
        return ends;
    }
}
