package org.verseprojection.live.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.verseprojection.domain.Translation;
import org.verseprojection.matching.VerseIndex;
import org.verseprojection.scripture.BibleText;
import org.verseprojection.scripture.Scripture;

/// Finds verses by typed words: those that have them as a phrase, then those that have most of them. Immutable.
final class WordSearch {
    private static final int LEAST_LETTERS = 3;
    private static final int UNKNOWN = 4;

    private final VerseIndex index;
    private final Map<Integer, Integer> wellKnown;
    private final Map<Translation, PhraseText> texts = new EnumMap<>(Translation.class);

    WordSearch(Scripture scripture, VerseIndex index) {
        this.index = index;
        this.wellKnown = scripture.wellKnown();
        for (BibleText text : scripture.texts()) {
            texts.put(
                    text.translation(),
                    new PhraseText(text, scripture.versification().size()));
        }
    }

    /// Ordinals, the best first.
    List<Integer> search(String typed, Translation translation, int most) {
        String words = PhraseText.plain(typed);
        long letters = words.chars().filter(Character::isLetterOrDigit).count();
        if (letters < LEAST_LETTERS) {
            return List.of();
        }
        Set<Integer> found = new LinkedHashSet<>(phrases(words, translation, most));
        for (Translation other : texts.keySet()) {
            if (found.size() < most && other != translation) {
                found.addAll(phrases(words, other, most));
            }
        }
        if (found.size() < most) {
            index.search(typed, most).forEach(hit -> found.add(hit.ordinal()));
        }
        return found.stream().limit(most).toList();
    }

    /// Whole words before the beginnings of words, and what is often quoted before the rest.
    private List<Integer> phrases(String words, Translation translation, int most) {
        PhraseText text = Objects.requireNonNull(texts.get(translation));
        String beginning = words.stripTrailing();
        List<List<Integer>> classes = new ArrayList<>();
        for (int i = 0; i < 2 * UNKNOWN; i++) {
            classes.add(new ArrayList<>());
        }
        text.find(beginning, ordinal -> {
            int known = wellKnown.getOrDefault(ordinal, UNKNOWN) - 1;
            List<Integer> kind = classes.get(text.has(ordinal, words) ? known : UNKNOWN + known);
            if (kind.size() < most) {
                kind.add(ordinal);
            }
        });
        return classes.stream().flatMap(Collection::stream).limit(most).toList();
    }
}
