package org.verseprojection.desktop.settings;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What was typed into the search of settings. Capitals, accents and the order of the words do not matter.
///
/// @param words in the form that is compared
record SearchWords(List<String> words) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

    static SearchWords of(String typed) {
        return new SearchWords(Arrays.stream(GAPS.split(plain(typed)))
                .filter(word -> !word.isEmpty())
                .toList());
    }

    boolean none() {
        return words.isEmpty();
    }

    /// Whether every word stands in the text, if only as a part of a longer one.
    boolean in(String text) {
        String plain = plain(text);
        return words.stream().allMatch(plain::contains);
    }

    private static String plain(String text) {
        String parted = Normalizer.normalize(text, Normalizer.Form.NFD);
        return MARKS.matcher(parted).replaceAll("").toLowerCase(Locale.ROOT).replace("ß", "ss");
    }
}
