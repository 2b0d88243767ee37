package org.verseprojection.matching;

import java.util.Arrays;
import org.verseprojection.domain.VerseRef;
import org.verseprojection.scripture.Scripture;

/// What is known of each verse beside its words.
final class VerseFacts {
    private final int[] chapters;
    private final byte[] tiers;

    VerseFacts(Scripture scripture) {
        chapters = new int[scripture.versification().size()];
        Arrays.setAll(chapters, ordinal -> {
            VerseRef verse = scripture.versification().at(ordinal);
            return verse.book().number() * 1000 + verse.chapter();
        });
        tiers = new byte[chapters.length];
        scripture.wellKnown().forEach((ordinal, tier) -> tiers[ordinal] = tier.byteValue());
    }

    /// The chapter of each ordinal, as a number that is that chapter's alone.
    int[] chapters() {
        return chapters;
    }

    /// 1 for verses that everybody knows, 2 and 3 for such as are often quoted, 0 for all others.
    int tier(int ordinal) {
        return tiers[ordinal];
    }
}
