package org.verseprojection.matching;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Searches for the verses that have the heard words, whatever their order.
///
/// Nobody says where in the speech a quotation begins, so several endings of what was heard are searched for, short
/// ones for a quotation that has just begun and long ones for one that is under way. The last twelve words, about
/// what a paraphrase takes, are also searched for by words of like meaning ([Kinship]). Scratch memory is kept
/// between calls; one thread.
final class LexicalSearch {
    private static final int[] ENDINGS = {4, 7, 12, 18, Heard.MOST};

    /// The longest ending that is a short one, as its place in that list.
    private static final int SHORT = 1;

    /// That many words are searched for by words of like meaning.
    private static final int KIN = 12;

    private static final int HITS = 25;

    /// A verse and the one behind it, where the words of both are looked for.
    private static final int RUN_HITS = 6;

    private final Postings postings;
    private final Scores[] endings = new Scores[ENDINGS.length];
    private final Scores kin;
    private final Postings.Scratch scratch;
    private final Best runs = new Best(RUN_HITS);
    private int searched;

    LexicalSearch(Postings postings, int verses) {
        this.postings = postings;
        Arrays.setAll(endings, i -> new Scores(verses));
        this.kin = new Scores(verses);
        this.scratch = new Postings.Scratch(verses);
    }

    /// One search: the score of every verse, the best verses, and what the words are worth.
    private static final class Scores {
        private final float[] scores;
        private final Best best = new Best(HITS);
        private float rarity;

        Scores(int verses) {
            scores = new float[verses];
        }

        void begin(float[] from, float rarityOfThose) {
            System.arraycopy(from, 0, scores, 0, scores.length);
            rarity = rarityOfThose;
        }

        Answer answer(int ordinal) {
            if (best.size() == 0) {
                return Answer.NONE;
            }
            float score = scores[ordinal];
            float lead = (float) Math.log((score + 1) / (best.beside(ordinal) + 1));
            return new Answer(score / best.value(0), score / rarity, lead, best.reciprocalRank(ordinal));
        }
    }

    /// How a verse does in one search.
    ///
    /// @param share its score over the best, 0 to 1
    /// @param saturation its score over the words' rarity, 0 to about 1
    /// @param lead ln of its score over the best of the verses that do not adjoin it
    /// @param rank 1 / its rank; 0 where it is far down
    record Answer(float share, float saturation, float lead, float rank) {
        static final Answer NONE = new Answer(0, 0, 0, 0);

        Answer best(Answer other) {
            return new Answer(
                    Math.max(share, other.share),
                    Math.max(saturation, other.saturation),
                    Math.max(lead, other.lead),
                    Math.max(rank, other.rank));
        }
    }

    /// What the searches say of one verse.
    ///
    /// @param best over all endings
    /// @param shorter in the longest of the short endings
    /// @param longest in the longest ending
    /// @param kin by words of like meaning
    record Hit(Answer best, Answer shorter, Answer longest, Answer kin) {}

    /// Searches for these words and gives the best verses of every search, by their ordinals; [#hit] then tells of
    /// any verse.
    Set<Integer> search(List<String> words) {
        return search(words, Mended.NOWHERE);
    }

    /// The same, with what may have been said instead.
    Set<Integer> search(List<String> words, Mended mended) {
        Set<Integer> found = new LinkedHashSet<>();
        Set<String> seen = new HashSet<>();
        int taken = 0;
        searched = 0;
        while (searched < ENDINGS.length && Math.min(ENDINGS[searched], words.size()) > taken) {
            Scores ending = endings[searched];
            if (searched == 0) {
                Arrays.fill(ending.scores, 0);
                ending.rarity = 0;
            } else {
                ending.begin(endings[searched - 1].scores, endings[searched - 1].rarity);
            }
            int length = Math.min(ENDINGS[searched], words.size());
            for (; taken < length; taken++) {
                int at = words.size() - 1 - taken;
                String stem = Stem.of(words.get(at));
                if (seen.add(stem)) {
                    ending.rarity += postings.add(stem, ending.scores);
                }
                for (String said : mended.at(at)) {
                    String other = Stem.of(said);
                    if (seen.add(other)) {
                        ending.rarity += postings.add(other, ending.scores, Mended.WORTH);
                    }
                }
            }
            ending.best.of(ending.scores);
            ending.best.addTo(found);
            runs.ofPairs(ending.scores);
            for (int i = 0; i < runs.size(); i++) {
                found.add(runs.ordinal(i));
                found.add(runs.ordinal(i) + 1);
            }
            searched++;
        }
        searchKin(words.subList(Math.max(0, words.size() - KIN), words.size()));
        kin.best.addTo(found);
        return found;
    }

    private void searchKin(List<String> words) {
        Arrays.fill(kin.scores, 0);
        kin.rarity = 0;
        for (String stem : new HashSet<>(words.stream().map(Stem::of).toList())) {
            kin.rarity += postings.addWithKin(stem, kin.scores, scratch);
        }
        kin.best.of(kin.scores);
    }

    Hit hit(int ordinal) {
        Answer best = Answer.NONE;
        Answer shorter = Answer.NONE;
        Answer longest = Answer.NONE;
        for (int i = 0; i < searched; i++) {
            longest = endings[i].answer(ordinal);
            shorter = i <= SHORT ? longest : shorter;
            best = best.best(longest);
        }
        return new Hit(best, shorter, longest, kin.answer(ordinal));
    }
}
