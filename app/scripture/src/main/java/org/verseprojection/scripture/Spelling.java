package org.verseprojection.scripture;

/// How far apart two words are spelled, and how they sound.
final class Spelling {
    private Spelling() {}

    /// How a word sounds, roughly: one spelling for each sound, none doubled. Two spellings of one name give keys
    /// that lie nearer to each other than they do (`Zekaria`, `Zechariah`; `Filipians`, `Philippians`).
    static String sound(String word) {
        String plain = word.replace("ph", "f")
                .replace("ck", "k")
                .replace("ch", "k")
                .replace("th", "t")
                .replace("qu", "k")
                .replace("ce", "se")
                .replace("ci", "si")
                .replace('c', 'k')
                .replace('z', 's')
                .replace('y', 'i');
        StringBuilder sound = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char letter = plain.charAt(i);
            boolean silent = letter == 'h' && i > 0;
            boolean doubled = !sound.isEmpty() && sound.charAt(sound.length() - 1) == letter;
            if (!silent && !doubled) {
                sound.append(letter);
            }
        }
        return sound.toString();
    }

    /// The fewest insertions, deletions, replacements and swaps of neighbours that make one word of the other: the
    /// optimal string alignment distance (Damerau 1964, Levenshtein 1966).
    ///
    /// @return the distance, or `most + 1` where it is greater than `most`
    static int distance(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return most + 1;
        }
        int[] before = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(last[j - 1] + change, Math.min(last[j], row[j - 1]) + 1);
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                if (swapped) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > most) {
                return most + 1;
            }
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return Math.min(last[other.length()], most + 1);
    }
}
