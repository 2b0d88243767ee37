package org.verseprojection.matching;

import java.util.EnumMap;
import java.util.Map;
import org.verseprojection.domain.Translation;
import org.verseprojection.scripture.BibleText;
import org.verseprojection.scripture.Scripture;

/// The shown texts as numbers: each verse's words as ids of one vocabulary. Made once, some 0.3 s; never changed.
public final class VerseTokens {
    private final Vocabulary vocabulary = new Vocabulary();
    private final Map<Translation, int[][]> verses = new EnumMap<>(Translation.class);

    public VerseTokens(Scripture scripture) {
        for (BibleText text : scripture.texts()) {
            int[][] ids = new int[scripture.versification().size()][];
            for (int ordinal = 0; ordinal < ids.length; ordinal++) {
                ids[ordinal] = vocabulary.add(Tokens.of(text.text(ordinal)));
            }
            verses.put(text.translation(), ids);
        }
        vocabulary.freeze();
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /// The verse's words in that translation; none where it lacks the verse.
    int[] of(Translation translation, int ordinal) {
        int[][] ids = verses.get(translation);
        return ids == null ? new int[0] : ids[ordinal];
    }
}
