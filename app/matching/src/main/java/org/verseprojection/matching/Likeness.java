package org.verseprojection.matching;

import java.util.HashSet;
import java.util.Set;
import org.verseprojection.domain.Translation;

/// Which verses may not be held against each other: neighbours, of which both may be meant, and parallels, which have
/// the same words.
final class Likeness {
    private static final int NEAR = 4;
    private static final double SAME = 0.45;
    private static final int KJV = VerseTokens.wording(Translation.KJV);

    private final VerseTokens tokens;

    Likeness(VerseTokens tokens) {
        this.tokens = tokens;
    }

    /// Whether a verse stands near those from one to another.
    boolean near(int ordinal, int first, int last) {
        return ordinal >= first - NEAR && ordinal <= last + NEAR;
    }

    /// Whether the two share nearly half of the rarity of the shorter one's words.
    boolean parallel(int one, int other) {
        Set<Character> words = words(one);
        Set<Character> others = words(other);
        Set<Character> both = new HashSet<>(words);
        both.retainAll(others);
        return rarity(both) >= SAME * Math.min(rarity(words), rarity(others));
    }

    private Set<Character> words(int ordinal) {
        Set<Character> words = new HashSet<>();
        char[] all = tokens.words(KJV);
        for (int at = tokens.start(KJV, ordinal); at < tokens.end(KJV, ordinal); at++) {
            words.add(all[at]);
        }
        return words;
    }

    private double rarity(Set<Character> words) {
        double sum = 0;
        for (char word : words) {
            sum += tokens.vocabulary().rarity(word);
        }
        return sum;
    }
}
