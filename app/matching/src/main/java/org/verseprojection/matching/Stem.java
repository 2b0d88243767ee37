package org.verseprojection.matching;

/// A word without its ending, so that `leadeth`, `leads` and `leading` meet.
///
/// A truncating stemmer in the manner of Lovins (1968), with the endings of Early Modern English (-eth, -est) beside
/// today's, behind a table of irregular forms ([IrregularForms]). What it gives need not be a word, it need only be
/// the same for both.
final class Stem {
    private static final String[] ENDINGS = {"edst", "ings", "eth", "est", "ing", "ies", "ied", "ed", "es", "s"};
    private static final int LEAST = 3;

    private Stem() {}

    static String of(String spelled) {
        String word = IrregularForms.base(spelled);
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= LEAST) {
                return bare(word.substring(0, word.length() - ending.length()));
            }
        }
        return bare(word);
    }

    /// Without a last silent letter or the second of a doubled one: `mak` for make and maketh, `sin` for sinned.
    private static String bare(String stem) {
        int last = stem.length() - 1;
        if (last < LEAST) {
            return stem;
        }
        char c = stem.charAt(last);
        return c == 'e' || c == 'y' || c == 'i' || c == stem.charAt(last - 1) ? stem.substring(0, last) : stem;
    }
}
