package org.verseprojection.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.verseprojection.domain.Translation;

/// Gathers what speaks for each of the candidates of one pass: a row of [Feature]s for each.
final class EvidenceTable {
    private static final int KJV = VerseTokens.wording(Translation.KJV);
    private static final int WEB = VerseTokens.wording(Translation.WEB);
    private static final int TAIL = 6;
    private static final int ENOUGH = 8;
    private static final int RARITY_WORDS = 12;
    private static final int RARITY_SCALE = 8;
    private static final int SENTENCE = 20;
    private static final int TIERS = 3;
    private static final int SECOND_LOOK = 32;

    /// Evidence by which two translations must differ to tell which one is read.
    private static final double CLOSE = 2;

    private final VerseTokens tokens;
    private final VerseFacts facts;
    private final Aligner aligner;
    private final Heard heard;
    private final Context context;
    private final LexicalSearch byWords;
    private final float[] rarityTo;
    private final double sinceSentence;
    private final Map<Integer, First> firsts = new HashMap<>();
    private final Map<Integer, Second> seconds = new HashMap<>();

    /// A verse with its evidence.
    ///
    /// @param translation the shown one that is nearer
    /// @param lean how much nearer the WEB is than the KJV
    /// @param alignment with that translation
    record Row(int ordinal, Translation translation, float lean, Alignment alignment, float[] evidence) {}

    /// @param byWords the lexical search, that has just searched for what was heard
    EvidenceTable(
            VerseIndex index, Aligner aligner, Heard heard, Mended mended, Context context, LexicalSearch byWords) {
        this.tokens = index.tokens();
        this.facts = index.facts();
        this.aligner = aligner;
        this.heard = heard;
        this.context = context;
        this.byWords = byWords;
        this.rarityTo = new float[heard.size() + 1];
        for (int i = 0; i < heard.size(); i++) {
            rarityTo[i + 1] = rarityTo[i] + (float) heard.rarity()[i];
        }
        this.sinceSentence = Math.min(1, heard.sinceSentence() / (double) SENTENCE);
        aligner.listen(heard, mended);
    }

    /// The rows of these verses. The first look, at the shown translations and the searches, is at all of them; the
    /// second, at all wordings, is at those that did best in the first. What was looked at once is remembered, so
    /// that the table may be asked again when the search by meaning has brought more.
    ///
    /// @param byMeaning the semantic search, that has just searched for what was heard; none where it was not asked
    List<Row> of(Collection<Integer> verses, @Nullable SemanticSearch byMeaning) {
        List<Integer> ordinals = List.copyOf(verses);
        int count = ordinals.size();
        float[][] evidence = new float[count][Feature.COUNT];
        float[] shown = new float[count];
        for (int i = 0; i < count; i++) {
            shown[i] = firsts.computeIfAbsent(ordinals.get(i), this::first).score();
            ofSearches(evidence[i], ordinals.get(i), byMeaning);
        }
        boolean[] close = closest(shown, evidence);
        float[] any = shown.clone();
        float[] runs = new float[count];
        for (int i = 0; i < count; i++) {
            if (close[i]) {
                Second second = seconds.computeIfAbsent(ordinals.get(i), this::second);
                any[i] = second.score();
                runs[i] = second.run().rarity();
            }
        }
        Leaders shownLeaders = new Leaders(ordinals, shown);
        Leaders anyLeaders = new Leaders(ordinals, any);
        Leaders runLeaders = new Leaders(ordinals, runs);
        List<Row> rows = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int ordinal = ordinals.get(i);
            Feature.WEIGHT.set(evidence[i], Math.log1p(shown[i]));
            Feature.LEAD.set(evidence[i], shownLeaders.lead(ordinal, shown[i]));
            Feature.ANY_WEIGHT.set(evidence[i], Math.log1p(any[i]));
            Feature.ANY_LEAD.set(evidence[i], anyLeaders.lead(ordinal, any[i]));
            Feature.RUN_LEAD.set(evidence[i], runLeaders.lead(ordinal, runs[i]));
            ofSurroundings(evidence[i], ordinal, close[i]);
            First first = Objects.requireNonNull(firsts.get(ordinal));
            Alignment alignment = Alignment.NONE;
            if (close[i]) {
                Second second = Objects.requireNonNull(seconds.get(ordinal));
                alignment = second.shown();
                Feature.RUN.set(evidence[i], Math.log1p(runs[i]));
                Feature.RUN_SHARE.set(evidence[i], second.run().length() / (double) heard.size());
                ofShown(evidence[i], alignment, first.wording(), ordinal);
                ofAny(evidence[i], second.any());
            }
            rows.add(new Row(ordinal, VerseTokens.SHOWN.get(first.wording()), first.lean(), alignment, evidence[i]));
        }
        return rows;
    }

    /// What the first look at a verse tells.
    ///
    /// @param wording the shown one that is nearer
    /// @param score of the alignment with the better of the shown ones
    private record First(int wording, float lean, float score) {}

    private First first(int ordinal) {
        float kjv = score(KJV, ordinal, 0);
        float web = score(WEB, ordinal, 0);
        return new First(nearer(web - kjv), web - kjv, Math.max(kjv, web));
    }

    /// What the second look at a verse tells.
    ///
    /// @param shown its alignment with the nearer of the shown wordings
    /// @param any its alignment with the nearest of all
    /// @param score of that
    /// @param run the longest that stands in a shown wording word for word
    private record Second(Alignment shown, Alignment any, float score, Aligner.Run run) {}

    private Second second(int ordinal) {
        First first = Objects.requireNonNull(firsts.get(ordinal));
        int nearest = first.lean() > 0 ? WEB : KJV;
        float best = first.score();
        for (int wording = VerseTokens.SHOWN.size(); wording < tokens.wordings(); wording++) {
            float score = score(wording, ordinal, best);
            nearest = score > best ? wording : nearest;
            best = score;
        }
        Alignment shown = align(first.wording(), ordinal);
        Alignment any = nearest == first.wording() ? shown : align(nearest, ordinal);
        return new Second(shown, any, best, longestRun(ordinal));
    }

    /// Which verses are worth a second look: those that did best in the alignments and the searches together.
    private static boolean[] closest(float[] shown, float[][] evidence) {
        float most = 1e-6f;
        for (float score : shown) {
            most = Math.max(most, score);
        }
        float[] promise = new float[shown.length];
        for (int i = 0; i < shown.length; i++) {
            promise[i] = 1e-3f
                    + shown[i] / most
                    + Feature.LEXICAL_RANK.of(evidence[i])
                    + Feature.KIN_RANK.of(evidence[i])
                    + Feature.MEANING_RANK.of(evidence[i]);
        }
        Best best = new Best(SECOND_LOOK);
        best.of(promise);
        boolean[] close = new boolean[shown.length];
        for (int rank = 0; rank < best.size(); rank++) {
            close[best.ordinal(rank)] = true;
        }
        return close;
    }

    private int nearer(float lean) {
        boolean web = Math.abs(lean) < CLOSE ? context.translation() == Translation.WEB : lean > 0;
        return web ? WEB : KJV;
    }

    private float score(int wording, int ordinal, float floor) {
        return aligner.score(
                tokens.words(wording), tokens.start(wording, ordinal), tokens.end(wording, ordinal), floor);
    }

    private Aligner.Run longestRun(int ordinal) {
        Aligner.Run kjv = aligner.longestRun(tokens.words(KJV), tokens.start(KJV, ordinal), tokens.end(KJV, ordinal));
        Aligner.Run web = aligner.longestRun(tokens.words(WEB), tokens.start(WEB, ordinal), tokens.end(WEB, ordinal));
        return kjv.rarity() >= web.rarity() ? kjv : web;
    }

    private Alignment align(int wording, int ordinal) {
        return aligner.align(tokens.words(wording), tokens.start(wording, ordinal), tokens.end(wording, ordinal));
    }

    private void ofShown(float[] evidence, Alignment alignment, int wording, int ordinal) {
        Feature.DENSITY.set(evidence, met(alignment, alignment.first(), alignment.last() + 1));
        Feature.TAIL.set(evidence, met(alignment, Math.max(0, heard.size() - TAIL), heard.size()));
        Feature.WORDS.set(evidence, Math.log1p(alignment.met()));
        boolean meets = alignment.met() > 0;
        Feature.VERSE_START.set(evidence, meets && alignment.pairs()[alignment.first()] <= 1 ? 1 : 0);
        Feature.SENTENCE_START.set(evidence, meets && heard.opensSentence(alignment.first()) ? 1 : 0);
        Feature.SPAN.set(evidence, met(alignment, 0, heard.size()));
        char[] words = tokens.words(wording);
        int start = tokens.start(wording, ordinal);
        double exact = 0;
        double all = 1e-9;
        for (int i = alignment.first(); i <= alignment.last(); i++) {
            if (alignment.pairs()[i] >= 0) {
                char word = words[start + alignment.pairs()[i]];
                float rarity = tokens.vocabulary().rarity(word);
                all += rarity;
                exact += aligner.likeness(i, word) == Vocabulary.SAME ? rarity : 0;
            }
        }
        double verse = 0;
        for (int word = start; word < tokens.end(wording, ordinal); word++) {
            verse += tokens.vocabulary().rarity(words[word]);
        }
        Feature.EXACT.set(evidence, exact / all);
        Feature.COVERAGE.set(evidence, all / Math.max(all, verse));
    }

    private void ofAny(float[] evidence, Alignment alignment) {
        Feature.ANY_DENSITY.set(evidence, met(alignment, alignment.first(), alignment.last() + 1));
        Feature.ANY_TAIL.set(evidence, met(alignment, Math.max(0, heard.size() - TAIL), heard.size()));
        Feature.ANY_SPAN.set(evidence, met(alignment, 0, heard.size()));
    }

    private void ofSearches(float[] evidence, int ordinal, @Nullable SemanticSearch byMeaning) {
        LexicalSearch.Hit hit = byWords.hit(ordinal);
        Feature.LEXICAL_SHARE.set(evidence, hit.best().share());
        Feature.LEXICAL_SHARE_SHORT.set(evidence, hit.shorter().share());
        Feature.LEXICAL_SHARE_LONG.set(evidence, hit.longest().share());
        Feature.LEXICAL_LEAD.set(evidence, hit.longest().lead());
        Feature.LEXICAL_LEAD_SHORT.set(evidence, hit.shorter().lead());
        Feature.LEXICAL_RANK.set(evidence, hit.best().rank());
        Feature.LEXICAL_RANK_LONG.set(evidence, hit.longest().rank());
        Feature.SATURATION.set(evidence, hit.best().saturation());
        Feature.SATURATION_SHORT.set(evidence, hit.shorter().saturation());
        Feature.SATURATION_LONG.set(evidence, hit.longest().saturation());
        Feature.KIN_SHARE.set(evidence, hit.kin().share());
        Feature.KIN_LEAD.set(evidence, hit.kin().lead());
        Feature.KIN_RANK.set(evidence, hit.kin().rank());
        Feature.KIN_SATURATION.set(evidence, hit.kin().saturation());
        if (byMeaning != null) {
            SemanticSearch.Hit meaning = byMeaning.hit(ordinal);
            Feature.COSINE.set(evidence, meaning.whole().cosine());
            Feature.COSINE_LEAD.set(evidence, meaning.whole().lead());
            Feature.COSINE_RANK.set(evidence, meaning.whole().rank());
            Feature.PART_COSINE.set(evidence, meaning.part().cosine());
            Feature.PART_LEAD.set(evidence, meaning.part().lead());
            Feature.PART_RANK.set(evidence, meaning.part().rank());
            Feature.MEANING_LEAD.set(evidence, meaning.both().lead());
            Feature.MEANING_RANK.set(evidence, meaning.both().rank());
        }
    }

    private void ofSurroundings(float[] evidence, int ordinal, boolean close) {
        int size = heard.size();
        Feature.VERSE_BEFORE.set(evidence, close ? neighbour(ordinal - 1) : 0);
        Feature.VERSE_BEHIND.set(evidence, close ? neighbour(ordinal + 1) : 0);
        Feature.HEARD.set(evidence, size / (double) Heard.MOST);
        Feature.LITTLE.set(evidence, Math.max(0, ENOUGH - size) / (double) ENOUGH);
        Feature.SINCE_SENTENCE.set(evidence, sinceSentence);
        int last = Math.min(size, RARITY_WORDS);
        Feature.RARITY.set(evidence, (rarityTo[size] - rarityTo[size - last]) / last / RARITY_SCALE);
        int tier = facts.tier(ordinal);
        Feature.WELL_KNOWN.set(evidence, tier == 0 ? 0 : (TIERS + 1 - tier) / (double) TIERS);
        context.describe(ordinal, facts.chapters(), evidence);
    }

    private double neighbour(int ordinal) {
        if (ordinal < 0 || ordinal >= tokens.verses()) {
            return 0;
        }
        return Math.log1p(firsts.computeIfAbsent(ordinal, this::first).score());
    }

    /// How much of the rarity of the heard words from one to before another meets.
    private double met(Alignment alignment, int from, int to) {
        double met = 0;
        for (int i = from; i < to; i++) {
            met += alignment.met() > 0 && alignment.pairs()[i] >= 0 ? heard.rarity()[i] : 0;
        }
        return met / (rarityTo[Math.max(from, to)] - rarityTo[from] + 1e-6);
    }
}
