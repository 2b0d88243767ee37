package org.verseprojection.matching;

/// What speaks for or against a verse, each as one number. [EvidenceModel] brings them to one scale and weighs them.
///
/// "Rarity" is [Vocabulary#rarity], "shown" the nearer of the shown translations, "any" the nearest of all wordings.
@SuppressWarnings("EnumOrdinal") // the model's weights are kept in this order
enum Feature {
    /// ln(1 + the alignment's evidence), shown.
    WEIGHT,
    /// Share of the rarity between its first and last word that meets, shown.
    DENSITY,
    /// Share of the rarity of the last six heard words that meets, shown.
    TAIL,
    /// ln of its evidence over the best of the verses that do not adjoin it, shown.
    LEAD,
    /// ln(1 + words that meet), shown.
    WORDS,
    /// Whether the alignment begins with the verse's first words, shown.
    VERSE_START,
    /// Whether it begins where a heard sentence begins, shown.
    SENTENCE_START,
    /// Share of what meets that is the same word and not one like it, shown.
    EXACT,
    /// Share of the verse's rarity that meets, shown.
    COVERAGE,
    /// Share of all heard words' rarity that meets, old words counting fully, shown.
    SPAN,
    /// ln(1 + the rarity of the longest run of heard words that stands in the verse word for word), shown; old words
    /// count fully.
    RUN,
    /// ln of that over the best of the verses that do not adjoin it.
    RUN_LEAD,
    /// Share of the heard words in that run.
    RUN_SHARE,
    /// As [#WEIGHT], any.
    ANY_WEIGHT,
    /// As [#DENSITY], any.
    ANY_DENSITY,
    /// As [#TAIL], any.
    ANY_TAIL,
    /// As [#LEAD], any.
    ANY_LEAD,
    /// As [#SPAN], any.
    ANY_SPAN,
    /// Its BM25 score over the best for the same words, in the ending where it does best.
    LEXICAL_SHARE,
    /// The same in a short ending.
    LEXICAL_SHARE_SHORT,
    /// The same in the longest.
    LEXICAL_SHARE_LONG,
    /// ln of its BM25 score in the longest ending over the best of the verses that do not adjoin it.
    LEXICAL_LEAD,
    /// The same in a short ending.
    LEXICAL_LEAD_SHORT,
    /// 1 / its best rank in the lexical searches.
    LEXICAL_RANK,
    /// The same in the longest ending alone.
    LEXICAL_RANK_LONG,
    /// Its BM25 score over the words' rarity, in the ending where it does best.
    SATURATION,
    /// The same in a short ending.
    SATURATION_SHORT,
    /// The same in the longest.
    SATURATION_LONG,
    /// Its score over the best, by words of like meaning.
    KIN_SHARE,
    /// ln of that score over the best of the verses that do not adjoin it.
    KIN_LEAD,
    /// 1 / its rank by that score.
    KIN_RANK,
    /// That score over the words' rarity.
    KIN_SATURATION,
    /// ln(1 + the evidence of the verse before it), shown.
    VERSE_BEFORE,
    /// ln(1 + the evidence of the verse behind it), shown.
    VERSE_BEHIND,
    /// Words heard, over the most that are looked at.
    HEARD,
    /// How far they fall short of eight, over eight.
    LITTLE,
    /// Words since a sentence began, over 20, at most 1.
    SINCE_SENTENCE,
    /// Mean rarity of the last twelve words, over 8.
    RARITY,
    /// 1 for a verse that everybody knows, 2/3 and 1/3 for such as are often quoted, else 0.
    WELL_KNOWN,
    /// It comes behind the verse that was read. This and the next five fade with time: [Context].
    NEXT,
    /// It is the verse that was read.
    READ,
    /// It is near the verse that was read.
    NEAR,
    /// It is in the chapter that is being read.
    CHAPTER_READ,
    /// It was announced.
    ANNOUNCED,
    /// It is in the chapter that was announced.
    CHAPTER_ANNOUNCED,
    /// Cosine of its prototype with what was said.
    COSINE,
    /// That over the best of the verses that do not adjoin it.
    COSINE_LEAD,
    /// 1 / its rank by that.
    COSINE_RANK,
    /// Cosine of the nearest of its windows with what was said.
    PART_COSINE,
    /// As [#COSINE_LEAD], by that.
    PART_LEAD,
    /// As [#COSINE_RANK], by that.
    PART_RANK,
    /// As [#COSINE_LEAD], by the mean of both.
    MEANING_LEAD,
    /// As [#COSINE_RANK], by the mean of both.
    MEANING_RANK;

    static final int COUNT = values().length;

    /// Whether it comes from the embedder.
    boolean semantic() {
        return compareTo(COSINE) >= 0;
    }

    void set(float[] evidence, double value) {
        evidence[ordinal()] = (float) value;
    }

    float of(float[] evidence) {
        return evidence[ordinal()];
    }
}
