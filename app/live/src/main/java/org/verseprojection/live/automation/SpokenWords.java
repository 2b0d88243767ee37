package org.verseprojection.live.automation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.verseprojection.domain.Hypothesis;
import org.verseprojection.domain.Word;

/// What was said, as plain words to compare: small letters and digits, no punctuation.
final class SpokenWords {
    /// How many words may have been said behind a page's last ones when its end is noticed.
    private static final int BEHIND = 3;

    private static final int TAIL = 5;
    private static final int LEAST_WITH_ERROR = 4;

    private final List<String> words = new ArrayList<>();
    private final List<Duration> ends = new ArrayList<>();

    SpokenWords(Hypothesis hypothesis) {
        for (Word word : hypothesis.reading()) {
            for (String plain : plain(word.text())) {
                words.add(plain);
                ends.add(word.end());
            }
        }
    }

    static List<String> plain(String text) {
        List<String> plain = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                word.append(c);
            } else if (c != '\'' && c != '’' && !word.isEmpty()) {
                plain.add(word.toString().toLowerCase(Locale.ROOT));
                word.setLength(0);
            }
        }
        return plain;
    }

    /// When these words were said last.
    ///
    /// @return the end of their last word; none where they were not
    Optional<Duration> said(String phrase) {
        List<String> sought = plain(phrase);
        for (int end = words.size(); end >= sought.size() && !sought.isEmpty(); end--) {
            if (words.subList(end - sought.size(), end).equals(sought)) {
                return Optional.of(ends.get(end - 1));
            }
        }
        return Optional.empty();
    }

    /// When the last words of a page were said, where these are the newest words or nearly so: five of them, and as
    /// many more as tell its end from all that stands earlier on it. One may be misheard, left out or put in, but
    /// something must have been said for the last one.
    ///
    /// @return the end of the last of them
    Optional<Duration> reached(String page) {
        List<String> all = new ArrayList<>(plain(page));
        all.removeIf(word -> word.chars().allMatch(Character::isDigit)); // the verses' numbers
        List<String> tail = tail(all);
        for (int behind = 0; behind <= BEHIND && !tail.isEmpty(); behind++) {
            int end = words.size() - behind;
            if (endsWith(words, end, tail)) {
                return Optional.of(ends.get(end - 1));
            }
        }
        return Optional.empty();
    }

    /// The last words of a page that stand nowhere earlier on it: each verse of Psalm 136 ends with the same five.
    private static List<String> tail(List<String> page) {
        int from = Math.max(0, page.size() - TAIL);
        while (from > 0 && earlier(page, page.subList(from, page.size()))) {
            from--;
        }
        return page.subList(from, page.size());
    }

    private static boolean earlier(List<String> page, List<String> tail) {
        return IntStream.range(0, page.size() - BEHIND).anyMatch(end -> endsWith(page, end, tail));
    }

    private static boolean endsWith(List<String> said, int end, List<String> tail) {
        int size = tail.size();
        if (end >= size && said.subList(end - size, end).equals(tail)) {
            return true;
        }
        if (size < LEAST_WITH_ERROR) {
            return false;
        }
        boolean lastSaid = end > 0 && said.get(end - 1).equals(tail.getLast());
        return misheard(said, end, tail)
                || (lastSaid && oneDropped(said, tail, end - size + 1, end))
                || (lastSaid && end > size && oneMore(said.subList(end - size - 1, end), tail));
    }

    private static boolean misheard(List<String> said, int end, List<String> tail) {
        int wrong = 0;
        for (int i = 1; i <= tail.size(); i++) {
            if (end < i || !said.get(end - i).equals(tail.get(tail.size() - i))) {
                wrong++;
            }
        }
        return end >= tail.size() && wrong == 1;
    }

    private static boolean oneDropped(List<String> said, List<String> tail, int from, int to) {
        return from >= 0 && oneMore(tail, said.subList(from, to));
    }

    /// Whether the longer list is the shorter one with one word put in.
    private static boolean oneMore(List<String> longer, List<String> shorter) {
        int same = 0;
        while (same < shorter.size() && longer.get(same).equals(shorter.get(same))) {
            same++;
        }
        return longer.subList(same + 1, longer.size()).equals(shorter.subList(same, shorter.size()));
    }
}
