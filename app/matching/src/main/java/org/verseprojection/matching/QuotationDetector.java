package org.verseprojection.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Hypothesis;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Span;
import org.verseprojection.domain.Translation;
import org.verseprojection.domain.Word;
import org.verseprojection.scripture.Scripture;

/// Finds the verses whose words were spoken, exactly or nearly.
///
/// Nobody says where in the speech a quotation begins, so several endings of what was heard are searched for, short
/// ones for a quotation that has just begun and long ones for one that is under way. What the searches bring is
/// aligned with the heard words word by word, in both shown translations, and the alignment and the search together
/// give the chance that the verse is meant.
public final class QuotationDetector implements Detector {
    private static final int[] ENDINGS = {5, 8, 12, 18, 26};
    private static final int LEAST_WORDS = 2;
    private static final int LEAST_QUOTED = 3;
    private static final int HITS = 20;
    private static final int RUN_HITS = 8;
    private static final int OFFERED = 20;
    private static final int TAIL = 6;

    /// Brings the search's scores to about 0 to 0.5; the model's weights were fitted with it.
    private static final double SCALE = 2.2;

    private static final int ENOUGH = 8;

    /// From this share of the words between first and last, in order, it is a quotation and not a paraphrase.
    private static final double QUOTED = 0.6;

    private static final double LEAST_CHANCE = 0.004;

    private final VerseIndex index;
    private final Scripture scripture;
    private final VerseTokens tokens;
    private final EvidenceModel model;
    private final Aligner aligner;

    /// A detector for one stream.
    ///
    /// @param tokens of that scripture; may be shared between streams, as the index may
    public QuotationDetector(VerseIndex index, Scripture scripture, VerseTokens tokens) {
        this(index, scripture, tokens, EvidenceModel.fitted());
    }

    QuotationDetector(VerseIndex index, Scripture scripture, VerseTokens tokens, EvidenceModel model) {
        this.index = index;
        this.scripture = scripture;
        this.tokens = tokens;
        this.model = model;
        this.aligner = new Aligner(tokens.vocabulary());
    }

    @Override
    public List<Detection> detect(Hypothesis hypothesis) {
        Heard heard = Heard.of(hypothesis, tokens.vocabulary());
        List<Found> found = weigh(heard);
        double[] chances = chances(found, heard);
        return IntStream.range(0, found.size())
                .boxed()
                .filter(i -> chances[i] >= LEAST_CHANCE)
                .sorted(Comparator.comparingDouble((Integer i) -> chances[i])
                        .reversed()
                        .thenComparingInt(i -> found.get(i).ordinal()))
                .limit(OFFERED)
                .map(i -> detection(found.get(i), chances[i], heard))
                .toList();
    }

    /// At the start, or after a song, two or three common words are all that was heard, and every verse that has them
    /// in a row is matched without a gap. The model cannot tell that from a quotation, so its chances are cut in
    /// proportion.
    private double[] chances(List<Found> found, Heard heard) {
        double[] chances = model.chances(found.stream().map(Found::evidence).toList());
        double known = Math.min(1, heard.size() / (double) ENOUGH);
        return Arrays.stream(chances).map(chance -> chance * known).toArray();
    }

    /// A verse with its evidence.
    record Found(int ordinal, Translation translation, Alignment alignment, Evidence evidence) {}

    List<Found> weigh(Heard heard) {
        if (heard.size() < LEAST_WORDS) {
            return List.of();
        }
        Map<Integer, Search> searched = search(heard);
        aligner.listen(heard);
        List<Found> aligned = new ArrayList<>();
        searched.forEach((ordinal, search) -> aligned.add(align(ordinal, search, heard)));
        return aligned.stream()
                .map(found -> new Found(found.ordinal(), found.translation(), found.alignment(), led(found, aligned)))
                .toList();
    }

    /// @param share of the best score
    /// @param rank from 1
    /// @param saturation score over the words' rarity, scaled
    private record Search(double share, double rank, double saturation) {
        Search best(Search other) {
            return new Search(
                    Math.max(share, other.share), Math.min(rank, other.rank), Math.max(saturation, other.saturation));
        }
    }

    private Map<Integer, Search> search(Heard heard) {
        Map<Integer, Search> found = new HashMap<>();
        int before = 0;
        for (int ending : ENDINGS) {
            int length = Math.min(ending, heard.size());
            if (length > before) {
                List<String> words = heard.words().subList(heard.size() - length, heard.size());
                double most = words.stream()
                                .distinct()
                                .mapToDouble(tokens.vocabulary()::rarity)
                                .sum()
                        * SCALE;
                add(found, index.search(VerseIndex.ALL, words, HITS), most);
                addNeighbours(found, index.search(VerseIndex.RUN, words, RUN_HITS));
                before = length;
            }
        }
        return found;
    }

    private static void add(Map<Integer, Search> found, List<VerseIndex.Hit> hits, double most) {
        for (int i = 0; i < hits.size(); i++) {
            VerseIndex.Hit hit = hits.get(i);
            double share = hit.score() / hits.getFirst().score();
            found.merge(hit.ordinal(), new Search(share, i + 1.0, hit.score() / most), Search::best);
        }
    }

    /// A run of two verses speaks for either.
    private void addNeighbours(Map<Integer, Search> found, List<VerseIndex.Hit> hits) {
        for (VerseIndex.Hit hit : hits) {
            found.putIfAbsent(hit.ordinal(), new Search(0, 1000, 0));
            if (hit.ordinal() + 1 < scripture.versification().size()) {
                found.putIfAbsent(hit.ordinal() + 1, new Search(0, 1000, 0));
            }
        }
    }

    private Found align(int ordinal, Search search, Heard heard) {
        Alignment kjv = aligner.align(tokens.of(Translation.KJV, ordinal));
        Alignment web = aligner.align(tokens.of(Translation.WEB, ordinal));
        boolean nearerWeb = web.evidence() > kjv.evidence();
        Alignment best = nearerWeb ? web : kjv;
        Evidence evidence = new Evidence(
                Math.log1p(best.evidence()),
                share(best, heard, best.first(), best.last() + 1),
                share(best, heard, Math.max(0, heard.size() - TAIL), heard.size()),
                0,
                Math.log1p(best.met()),
                search.share(),
                1 / search.rank(),
                Math.min(1, search.saturation()),
                best.met() > 0 && best.pairs()[best.first()] <= 1 ? 1 : 0,
                heard.opensSentence(best.first()) ? 1 : 0,
                Math.max(0, ENOUGH - heard.size()) / (double) ENOUGH);
        return new Found(ordinal, nearerWeb ? Translation.WEB : Translation.KJV, best, evidence);
    }

    /// How much of the rarity of the heard words from one to another meets.
    private static double share(Alignment alignment, Heard heard, int from, int to) {
        double met = 0;
        double all = 1e-9;
        for (int i = from; i < to; i++) {
            all += heard.rarity()[i];
            met += alignment.pairs().length > i && alignment.pairs()[i] >= 0 ? heard.rarity()[i] : 0;
        }
        return met / all;
    }

    private static Evidence led(Found found, List<Found> all) {
        double best = 0;
        for (Found other : all) {
            if (Math.abs(other.ordinal() - found.ordinal()) > 1) {
                best = Math.max(best, other.alignment().evidence());
            }
        }
        double lead = Math.log((found.alignment().evidence() + 1) / (best + 1));
        return found.evidence().withLead(Math.clamp(lead, -2, 2));
    }

    private Detection detection(Found found, double chance, Heard heard) {
        Alignment alignment = found.alignment();
        boolean aligned = alignment.met() > 0;
        int first = aligned ? alignment.first() : Math.max(0, heard.size() - TAIL);
        int last = aligned ? alignment.last() : heard.size() - 1;
        List<Word> words =
                heard.sources().subList(first, last + 1).stream().distinct().toList();
        boolean quoted = found.evidence().density() >= QUOTED && alignment.met() >= LEAST_QUOTED;
        return new Detection(
                Passage.of(scripture.versification().at(found.ordinal())),
                quoted ? Candidate.Kind.QUOTATION : Candidate.Kind.PARAPHRASE,
                chance,
                String.join(" ", words.stream().map(Word::text).toList()),
                words.getLast().end(),
                found.translation(),
                spans(found));
    }

    private List<Span> spans(Found found) {
        List<Tokens.Token> text = Tokens.of(scripture.text(found.translation()).text(found.ordinal()));
        List<Span> spans = new ArrayList<>();
        int before = -2;
        for (int pair : found.alignment().pairs()) {
            if (pair >= 0) {
                Tokens.Token token = text.get(pair);
                if (pair == before + 1) {
                    spans.set(spans.size() - 1, new Span(spans.getLast().start(), token.end()));
                } else {
                    spans.add(new Span(token.start(), token.end()));
                }
                before = pair;
            }
        }
        return spans;
    }
}
