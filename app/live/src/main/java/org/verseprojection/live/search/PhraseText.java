package org.verseprojection.live.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.verseprojection.scripture.BibleText;

/// A whole translation as one string of plain words, to find phrases in within a millisecond or two. Immutable.
final class PhraseText {
    private final String text;
    private final int[] starts; // of each verse, by ordinal

    PhraseText(BibleText bible, int verses) {
        starts = new int[verses];
        StringBuilder all = new StringBuilder(4_500_000);
        for (int ordinal = 0; ordinal < verses; ordinal++) {
            starts[ordinal] = all.length();
            all.append(plain(bible.text(ordinal))).append('\n');
        }
        text = all.toString();
    }

    /// Words in small letters, a blank before the first and behind each; apostrophes left out.
    static String plain(String any) {
        StringBuilder plain = new StringBuilder(any.length() + 2).append(' ');
        String lower = any.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                plain.append(c);
            } else if (c != '\'' && c != '’' && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        }
        if (plain.charAt(plain.length() - 1) != ' ') {
            plain.append(' ');
        }
        return plain.toString();
    }

    /// Tells the ordinals of the verses in which that stands, in canonical order, each once.
    ///
    /// @param phrase as [#plain] gives it, with or without the last blank
    void find(String phrase, IntConsumer found) {
        int at = text.indexOf(phrase);
        while (at >= 0) {
            int place = Arrays.binarySearch(starts, at);
            int ordinal = place >= 0 ? place : -place - 2;
            found.accept(ordinal);
            at = ordinal + 1 < starts.length ? text.indexOf(phrase, starts[ordinal + 1]) : -1;
        }
    }

    /// Whether that stands in the verse.
    boolean has(int ordinal, String phrase) {
        int end = ordinal + 1 < starts.length ? starts[ordinal + 1] : text.length();
        return text.indexOf(phrase, starts[ordinal], end) >= 0;
    }
}
