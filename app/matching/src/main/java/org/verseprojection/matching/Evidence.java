package org.verseprojection.matching;

/// What speaks for a verse, as numbers of about equal size.
///
/// @param weight the alignment's evidence, as ln(1 + x)
/// @param density how much of the rarity between its first and last word meets, 0 to 1
/// @param tail how much of the rarity of the last six heard words meets, 0 to 1
/// @param lead ln of its evidence over the best of the other verses that do not adjoin it, −2 to 2
/// @param words met, as ln(1 + n)
/// @param search its BM25 score over the best there was for the same words, 0 to 1; 0 where the search missed it
/// @param rank 1 / its rank in that search, 0 to 1
/// @param saturation its BM25 score over the words' rarity, scaled, 0 to 1
/// @param verseStart whether the alignment begins with the verse's first words, 0 or 1
/// @param sentenceStart whether it begins where a heard sentence begins, 0 or 1
/// @param little how far the words that were heard at all fall short of eight, 0 to 1
record Evidence(
        double weight,
        double density,
        double tail,
        double lead,
        double words,
        double search,
        double rank,
        double saturation,
        double verseStart,
        double sentenceStart,
        double little) {
    static final int FEATURES = 21;

    /// Less evidence than that, about three rare words, is weak: the model may bend there.
    private static final double BEND = 3;

    /// The features that the model weighs: a constant, these, and the products that matter.
    double[] features() {
        return new double[] {
            1,
            weight,
            density,
            tail,
            lead,
            words,
            search,
            rank,
            saturation,
            weight * density,
            weight * lead,
            rank * saturation,
            verseStart,
            sentenceStart,
            verseStart * sentenceStart,
            words * density,
            weight * tail,
            little,
            Math.max(0, BEND - weight),
            Math.max(0, BEND - weight) * tail,
            little * sentenceStart
        };
    }

    Evidence withLead(double lead) {
        return new Evidence(
                weight, density, tail, lead, words, search, rank, saturation, verseStart, sentenceStart, little);
    }
}
