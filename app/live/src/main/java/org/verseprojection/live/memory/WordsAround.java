package org.verseprojection.live.memory;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.verseprojection.domain.Hypothesis;
import org.verseprojection.domain.Word;

/// The few words of a transcript that are kept with a decision.
final class WordsAround {
    /// So many at most.
    static final int MOST = 40;

    private WordsAround() {}

    /// The newest words, or those that lead up to what was heard of a verse and follow it.
    ///
    /// @param heard the words that led to the verse; may be empty
    /// @return at most [#MOST] words and [Feedback#LONGEST] characters
    static String of(Hypothesis hypothesis, String heard) {
        List<String> words = hypothesis.transcript().stream().map(Word::text).toList();
        int end = words.size();
        List<String> wanted = List.of(heard.strip().split("\\s+"));
        int found = heard.isBlank() ? -1 : lastOf(words, wanted);
        if (found >= 0) {
            int room = Math.max(0, MOST - wanted.size());
            end = Math.min(end, found + wanted.size() + room / 2);
        }
        return fitting(words.subList(Math.max(0, end - MOST), end));
    }

    private static String fitting(List<String> words) {
        List<String> left = words;
        String text = String.join(" ", left);
        while (text.length() > Feedback.LONGEST && left.size() > 1) {
            left = left.subList(1, left.size());
            text = String.join(" ", left);
        }
        return text.length() <= Feedback.LONGEST ? text : whole(text);
    }

    /// The beginning of a word that is too long by itself; no character is cut in two.
    private static String whole(String word) {
        int end =
                Character.isHighSurrogate(word.charAt(Feedback.LONGEST - 1)) ? Feedback.LONGEST - 1 : Feedback.LONGEST;
        return word.substring(0, end);
    }

    private static int lastOf(List<String> words, List<String> wanted) {
        List<String> plain = plain(words);
        List<String> sought = plain(wanted);
        for (int at = plain.size() - sought.size(); at >= 0; at--) {
            if (plain.subList(at, at + sought.size()).equals(sought)) {
                return at;
            }
        }
        return -1;
    }

    private static List<String> plain(List<String> words) {
        return words.stream()
                .map(word -> word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", ""))
                .collect(Collectors.toList());
    }
}
