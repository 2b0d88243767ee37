package org.verseprojection.matching;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.verseprojection.domain.Word;

/// Searches for the verses that mean what was said, in whatever words: the vector of the last words against the
/// prototype of every verse and the windows of every verse, and the mean of both.
///
/// What a speaker paraphrases is mostly a sentence; so the words since the last pause or stop are taken where they
/// are neither too few to mean anything nor too many, and else the last ones. Scratch memory is kept between calls,
/// and what was embedded in the last pass is not embedded again. One thread.
final class SemanticSearch {
    private static final int LEAST = 6;
    private static final int MOST = 13;
    private static final int ELSE = 11;
    private static final int HITS = 50;

    private final Meaning meaning;
    private final float[] scratch;
    private final Cosines whole;
    private final Cosines part;
    private final Cosines both;
    private String embedded = "";
    private MovedPrototypes embeddedWith = MovedPrototypes.NONE;
    private float[] vector = new float[0];

    SemanticSearch(Meaning meaning, int verses) {
        this.meaning = meaning;
        this.scratch = meaning.windows().scratch();
        this.whole = new Cosines(verses);
        this.part = new Cosines(verses);
        this.both = new Cosines(verses);
    }

    /// The cosines of every verse and the best of them.
    private static final class Cosines {
        private final float[] cosines;
        private final Best best = new Best(HITS);

        Cosines(int verses) {
            cosines = new float[verses];
        }

        Answer answer(int ordinal) {
            float cosine = cosines[ordinal];
            return new Answer(cosine, cosine - best.beside(ordinal), best.reciprocalRank(ordinal));
        }
    }

    /// How near a verse is in one way.
    ///
    /// @param cosine −1 to 1
    /// @param lead over the best of the other verses that do not adjoin it
    /// @param rank 1 / its rank, 0 where it is far down
    record Answer(float cosine, float lead, float rank) {}

    /// What the search says of one verse.
    ///
    /// @param whole by the verse's prototype
    /// @param part by the nearest of its windows
    /// @param both by the mean of the two
    record Hit(Answer whole, Answer part, Answer both) {}

    /// Searches for what was heard and gives the nearest verses, by their ordinals; [#hit] then tells of any.
    Set<Integer> search(Heard heard) {
        return search(heard, Mended.NOWHERE, MovedPrototypes.NONE);
    }

    /// The same with what this voice was heard as, and with verses that mean something else here.
    Set<Integer> search(Heard heard, Mended mended, MovedPrototypes moved) {
        String text = text(heard, words(heard), mended);
        if (!text.equals(embedded) || moved != embeddedWith) {
            vector = meaning.embedder().embed(List.of(text)).getFirst();
            meaning.prototypes().cosines(vector, whole.cosines);
            moved.cosines(vector, whole.cosines);
            meaning.windows().cosines(vector, scratch, part.cosines);
            for (int ordinal = 0; ordinal < both.cosines.length; ordinal++) {
                both.cosines[ordinal] = (whole.cosines[ordinal] + part.cosines[ordinal]) / 2;
            }
            whole.best.of(whole.cosines);
            part.best.of(part.cosines);
            both.best.of(both.cosines);
            embedded = text;
            embeddedWith = moved;
        }
        Set<Integer> nearest = new LinkedHashSet<>();
        both.best.addTo(nearest);
        return nearest;
    }

    Hit hit(int ordinal) {
        return new Hit(whole.answer(ordinal), part.answer(ordinal), both.answer(ordinal));
    }

    private static int words(Heard heard) {
        int sentence = heard.sinceSentence();
        return sentence >= LEAST && sentence <= MOST ? sentence : ELSE;
    }

    /// The vector of what was searched for last.
    float[] vector() {
        return vector.clone();
    }

    /// The last words, mended where that is likely.
    private static String text(Heard heard, int words, Mended mended) {
        List<Mended.Place> likely = mended.places().stream()
                .filter(place -> place.share() >= Mended.LIKELY)
                .toList();
        if (likely.isEmpty()) {
            return text(heard, words);
        }
        List<String> text = new ArrayList<>();
        int at = Math.max(0, heard.size() - words);
        while (at < heard.size()) {
            int from = at;
            Optional<Mended.Place> place =
                    likely.stream().filter(each -> each.from() == from).findFirst();
            text.addAll(
                    place.map(Mended.Place::said).orElse(List.of(heard.words().get(at))));
            at = place.map(Mended.Place::to).orElse(at + 1);
        }
        return String.join(" ", text);
    }

    /// The last words as they were written, without what stands between them.
    private static String text(Heard heard, int words) {
        return heard.sources().subList(Math.max(0, heard.size() - words), heard.size()).stream()
                .distinct()
                .map(Word::text)
                .map(text -> text.replaceAll("[^\\p{L}\\p{N}'’]+", " ").strip())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
