package org.verseprojection.matching;

import java.util.ArrayList;
import java.util.List;
import org.verseprojection.domain.Hypothesis;
import org.verseprojection.domain.Word;

/// The newest words, cut as the texts are.
///
/// @param words oldest first, at most [#MOST]
/// @param sources the word of the hypothesis that each came from
/// @param recency how much each counts, 0 to 1: the newest fully, older ones less and less, since a speaker who has
///     gone on has gone on
/// @param rarity of each, as [Vocabulary#rarity]
record Heard(List<String> words, List<Word> sources, double[] recency, double[] rarity) {
    /// More than a long sentence.
    static final int MOST = 28;

    private static final int FRESH = 5;
    private static final double FADE = 0.86;

    static Heard of(Hypothesis hypothesis, Vocabulary vocabulary) {
        return of(hypothesis, vocabulary, Taught.NOTHING);
    }

    /// The same, where a phrase by which verses are led to ends a sentence.
    static Heard of(Hypothesis hypothesis, Vocabulary vocabulary, Taught taught) {
        List<String> words = new ArrayList<>();
        List<Word> sources = new ArrayList<>();
        List<Word> all = hypothesis.reading();
        for (Word word : all.subList(Math.max(0, all.size() - MOST), all.size())) {
            for (Tokens.Token token : Tokens.of(word.text())) {
                for (String spelled : NumberWords.spell(token.word())) {
                    words.add(spelled);
                    sources.add(word);
                }
            }
        }
        if (taught.hasPhrases()) {
            Phrases.mark(words, sources, taught);
        }
        int from = Math.max(0, words.size() - MOST);
        words = words.subList(from, words.size());
        double[] recency = new double[words.size()];
        double[] rarity = new double[words.size()];
        for (int i = 0; i < recency.length; i++) {
            recency[i] = Math.pow(FADE, Math.max(0, recency.length - 1 - i - FRESH));
            rarity[i] = vocabulary.rarity(words.get(i));
        }
        return new Heard(words, sources.subList(from, sources.size()), recency, rarity);
    }

    /// Whether a sentence begins with that word, by the pauses and the stops that were heard.
    boolean opensSentence(int word) {
        if (sources.get(word).opens()) {
            return true;
        }
        String before = word == 0 ? "," : sources.get(word - 1).text();
        return ".?!".indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    /// How many words were heard since a sentence began.
    int sinceSentence() {
        int opened = size() - 1;
        while (opened > 0 && !opensSentence(opened)) {
            opened--;
        }
        return size() - opened;
    }

    int size() {
        return words.size();
    }
}
