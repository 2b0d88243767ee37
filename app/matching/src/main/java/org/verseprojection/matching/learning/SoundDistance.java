package org.verseprojection.matching.learning;

import org.apache.commons.codec.language.DoubleMetaphone;

/// How far the sounds of two phrases are apart (double metaphone, Philips 2000; Levenshtein 1966).
public final class SoundDistance {
    private final DoubleMetaphone metaphone = new DoubleMetaphone();

    public SoundDistance() {
        metaphone.setMaxCodeLen(16);
    }

    /// 0 where they sound the same, 1 where they have no sound and no letter in common.
    public double between(String one, String other) {
        String letters = one.replace(" ", "");
        String others = other.replace(" ", "");
        return (share(sound(letters), sound(others)) + share(letters, others)) / 2;
    }

    private String sound(String word) {
        String sound = metaphone.doubleMetaphone(word);
        return sound == null ? "" : sound;
    }

    private static double share(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        return longer == 0 ? 0 : distance(one, other) / (double) longer;
    }

    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
