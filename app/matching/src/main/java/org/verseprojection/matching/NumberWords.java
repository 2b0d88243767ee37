package org.verseprojection.matching;

import java.util.ArrayList;
import java.util.List;

/// Numbers as the texts write them: recognisers write "40 days", the texts "forty days".
final class NumberWords {
    private static final int MOST_DIGITS = 3;

    private static final List<String> SMALL = List.of("""
            zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
            seventeen eighteen nineteen""".split("\\s+"));

    private static final List<String> TENS =
            List.of("zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    private NumberWords() {}

    private static final List<String> ORDINALS = List.of("""
            zeroth first second third fourth fifth sixth seventh eighth ninth tenth""".split("\\s+"));

    /// The word itself, or the words of a number of up to three digits, or of `1st` to `10th`.
    static List<String> spell(String word) {
        if (word.matches("(10|[1-9])(st|nd|rd|th)")) {
            return List.of(ORDINALS.get(Integer.parseInt(word.substring(0, word.length() - 2))));
        }
        boolean number = word.length() <= MOST_DIGITS && word.chars().allMatch(c -> c >= '0' && c <= '9');
        return number && !word.isEmpty() ? spell(Integer.parseInt(word)) : List.of(word);
    }

    /// Whether it is a number in digits or a word of one.
    static boolean number(String word) {
        return SMALL.contains(word)
                || TENS.contains(word)
                || word.equals("hundred")
                || (!word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9'));
    }

    private static List<String> spell(int number) {
        List<String> words = new ArrayList<>();
        if (number >= 100) {
            words.addAll(List.of(SMALL.get(number / 100), "hundred"));
        }
        int rest = number % 100;
        if (rest >= SMALL.size()) {
            words.add(TENS.get(rest / 10));
            rest %= 10;
        }
        if (rest > 0 || number == 0) {
            words.add(SMALL.get(rest));
        }
        return words;
    }
}
