package org.verseprojection.speech;

import java.util.List;
import java.util.Locale;
import org.verseprojection.domain.Word;

/// Compares words by their letters and digits alone, as two passes may differ in capitals and stops.
final class Spelled {
    private Spelled() {}

    static String bare(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                bare.append(c);
            }
        }
        return bare.isEmpty() ? text : bare.toString().toLowerCase(Locale.ROOT);
    }

    static boolean same(Word one, Word other) {
        return same(one.text(), other.text());
    }

    static boolean same(String one, String other) {
        return bare(one).equals(bare(other));
    }

    /// How many of the first words of `whole` say what `part` says: the prefix with the least edit distance, and of
    /// equal ones the one whose length is nearest (Sellers 1980, with the start held).
    static int prefix(List<Word> part, List<Word> whole) {
        int[] row = new int[whole.size() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= part.size(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int substituted = diagonal + (same(part.get(i - 1), whole.get(j - 1)) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        int best = 0;
        for (int j = 1; j < row.length; j++) {
            boolean nearer = Math.abs(j - part.size()) < Math.abs(best - part.size());
            if (row[j] < row[best] || (row[j] == row[best] && nearer)) {
                best = j;
            }
        }
        return best;
    }

    /// How many words two passes begin with alike.
    static int agreement(List<Word> one, List<Word> other) {
        int i = 0;
        while (i < one.size() && i < other.size() && same(one.get(i), other.get(i))) {
            i++;
        }
        return i;
    }
}
