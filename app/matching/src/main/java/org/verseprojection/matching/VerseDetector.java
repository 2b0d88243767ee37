package org.verseprojection.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Hypothesis;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Span;
import org.verseprojection.domain.Word;
import org.verseprojection.scripture.Scripture;

/// Finds the verses that were spoken: quoted, nearly quoted, or said in other words.
///
/// Two searches bring candidates, one by words ([LexicalSearch]) and one by meaning ([SemanticSearch]); the heard
/// words are aligned with every wording of each candidate ([Aligner]); and one fitted model ([EvidenceModel]) weighs
/// all of that, and what was going on ([Context]), into the chance that the verse is meant. One stream, one thread.
public final class VerseDetector {
    private static final int LEAST_WORDS = 2;
    private static final int LEAST_QUOTED = 3;
    private static final int OFFERED = 20;
    private static final int LAST_WORDS = 6;

    /// From this share of the words between first and last, in order, it is a quotation and not a paraphrase.
    private static final double QUOTED = 0.6;

    /// From this chance on words alone decide.
    private static final double CERTAIN = 0.9;

    private static final double LEAST_CHANCE = 0.001;

    private final VerseIndex index;
    private final Scripture scripture;
    private final LexicalSearch lexical;
    private final @Nullable SemanticSearch semantic;
    private final EvidenceModel model;
    private final EvidenceModel wordsModel;
    private final Aligner aligner;
    private final Supplier<Taught> taughtNow;
    private Taught taught = Taught.NOTHING;
    private EvidenceModel taughtModel;
    private EvidenceModel taughtWordsModel;

    /// How likely it is, before anything is heard, that a verse is meant.
    public enum Prior {
        /// A text that somebody asks about: five times in nine; in what the model was fitted on, every
        /// second time. A text is whole, which leaves less doubt between verses than speech that goes on.
        /// Both numbers were chosen on the OEB, with a model that knew nothing of it.
        TEXT(Math.log(1.25), 0.8),
        /// A pass over a service: one time in ten.
        STREAM(Math.log(0.1 / 0.9), 1);

        private final double shift;
        private final double temperature;

        Prior(double shift, double temperature) {
            this.shift = shift;
            this.temperature = temperature;
        }

        private EvidenceModel of(EvidenceModel model) {
            return model.withPrior(shift).withTemperature(temperature);
        }
    }

    /// A detector for one stream.
    ///
    /// @param index may be shared between streams
    /// @param meaning the embedder and the vectors; empty where verses shall be found by their words alone
    public VerseDetector(VerseIndex index, Scripture scripture, Optional<Meaning> meaning, Prior prior) {
        this(index, scripture, meaning, prior, () -> Taught.NOTHING);
    }

    /// A detector that learns.
    ///
    /// @param taught what was learned; asked with every pass, from the matching thread
    public VerseDetector(
            VerseIndex index, Scripture scripture, Optional<Meaning> meaning, Prior prior, Supplier<Taught> taught) {
        this(
                index,
                scripture,
                meaning,
                prior.of(EvidenceModel.fitted()),
                prior.of(EvidenceModel.fittedOnWords()),
                taught);
    }

    /// @param model for the evidence of words and meaning
    /// @param wordsModel for that of words alone
    VerseDetector(
            VerseIndex index,
            Scripture scripture,
            Optional<Meaning> meaning,
            EvidenceModel model,
            EvidenceModel wordsModel) {
        this(index, scripture, meaning, model, wordsModel, () -> Taught.NOTHING);
    }

    VerseDetector(
            VerseIndex index,
            Scripture scripture,
            Optional<Meaning> meaning,
            EvidenceModel model,
            EvidenceModel wordsModel,
            Supplier<Taught> taughtNow) {
        int verses = index.tokens().verses();
        this.index = index;
        this.scripture = scripture;
        this.lexical = new LexicalSearch(index.postings(), verses);
        this.semantic = meaning.map(each -> new SemanticSearch(each, verses)).orElse(null);
        this.model = model;
        this.wordsModel = wordsModel;
        this.aligner = new Aligner(index.tokens().vocabulary());
        this.taughtNow = taughtNow;
        this.taughtModel = model;
        this.taughtWordsModel = wordsModel;
    }

    private void learn() {
        Taught now = taughtNow.get();
        if (now != taught) {
            taught = now;
            taughtModel = now.of(model);
            taughtWordsModel = now.of(wordsModel);
        }
    }

    /// What the newest words point to, the likeliest first.
    ///
    /// Words come first: where they alone make a verse certain, as in most passes over a reading, nothing is
    /// embedded.
    List<Detection> detect(Hypothesis hypothesis, Context context) {
        learn();
        Heard heard = Heard.of(hypothesis, index.tokens().vocabulary(), taught);
        if (heard.size() < LEAST_WORDS) {
            return List.of();
        }
        return detections(weighed(heard, context), heard);
    }

    /// What speaks for each verse that was found, and what follows from it.
    ///
    /// @param chances of each row
    /// @param model that weighed them
    record Weighed(List<EvidenceTable.Row> rows, double[] chances, EvidenceModel model) {}

    /// What this speaker chooses does not make words certain: that is decided by the words.
    private Weighed weighed(Heard heard, Context context) {
        Search search = new Search(heard, context);
        Weighed weighed = weighed(search.byWords(), taughtWordsModel);
        boolean certain = Arrays.stream(weighed.chances()).anyMatch(chance -> chance >= CERTAIN);
        if (semantic != null && !certain) {
            weighed = weighed(search.byMeaning(semantic), taughtModel);
        }
        boolean led = taught.hasPhrases() && Phrases.heard(heard.words(), taught);
        double[] chances = taught.weighed(weighed.rows(), weighed.chances(), led);
        return new Weighed(weighed.rows(), chances, weighed.model());
    }

    private static Weighed weighed(List<EvidenceTable.Row> rows, EvidenceModel model) {
        List<float[]> evidence = rows.stream().map(EvidenceTable.Row::evidence).toList();
        return new Weighed(rows, Verbatim.settle(evidence, model.chances(evidence)), model);
    }

    /// The same for whoever wants to know why.
    Weighed weigh(Heard heard, Context context) {
        learn();
        return heard.size() < LEAST_WORDS
                ? new Weighed(List.of(), new double[0], taughtModel)
                : weighed(heard, context);
    }

    /// The vector of what was embedded last; empty where nothing was.
    float[] said() {
        return semantic == null ? new float[0] : semantic.vector();
    }

    private List<Detection> detections(Weighed weighed, Heard heard) {
        double[] chances = weighed.chances();
        List<EvidenceTable.Row> rows = weighed.rows();
        return IntStream.range(0, rows.size())
                .boxed()
                .filter(i -> chances[i] >= LEAST_CHANCE)
                .sorted(Comparator.comparingDouble((Integer i) -> chances[i])
                        .reversed()
                        .thenComparingInt(i -> rows.get(i).ordinal()))
                .limit(OFFERED)
                .map(i -> detection(rows.get(i), chances[i], heard))
                .toList();
    }

    /// All candidates with all that speaks for them, for the models to be fitted on.
    List<EvidenceTable.Row> candidates(Heard heard, Context context) {
        if (heard.size() < LEAST_WORDS) {
            return List.of();
        }
        Search search = new Search(heard, context);
        return semantic == null ? search.byWords() : search.byMeaning(semantic);
    }

    /// The search for what was heard in one pass: first by words, then by meaning as well. Gives the candidates,
    /// unordered, with what speaks for each.
    final class Search {
        private final Set<Integer> ordinals = new LinkedHashSet<>();
        private final EvidenceTable table;
        private final Heard heard;
        private final Mended mended;

        Search(Heard heard, Context context) {
            this.heard = heard;
            this.mended = Mended.of(heard.words(), taught);
            ordinals.addAll(lexical.search(heard.words(), mended));

            context.read().ifPresent(read -> {
                ordinals.add(read.last());
                ordinals.add(Math.min(read.last() + 1, index.tokens().verses() - 1));
            });
            context.announced().ifPresent(announced -> ordinals.add(announced.first()));
            table = new EvidenceTable(index, aligner, heard, mended, context, lexical);
        }

        List<EvidenceTable.Row> byWords() {
            return table.of(ordinals, null);
        }

        List<EvidenceTable.Row> byMeaning(SemanticSearch search) {
            ordinals.addAll(search.search(heard, mended, taught.moved()));
            return table.of(ordinals, search);
        }
    }

    private Detection detection(EvidenceTable.Row found, double chance, Heard heard) {
        Alignment alignment = found.alignment();
        boolean aligned = alignment.met() > 0;
        int first = aligned ? alignment.first() : Math.max(0, heard.size() - LAST_WORDS);
        int last = aligned ? alignment.last() : heard.size() - 1;
        List<Word> words =
                heard.sources().subList(first, last + 1).stream().distinct().toList();
        boolean quoted = Feature.DENSITY.of(found.evidence()) >= QUOTED && alignment.met() >= LEAST_QUOTED;
        return new Detection(
                Passage.of(scripture.versification().at(found.ordinal())),
                quoted ? Candidate.Kind.QUOTATION : Candidate.Kind.PARAPHRASE,
                chance,
                String.join(" ", words.stream().map(Word::text).toList()),
                words.getLast().end(),
                found.translation(),
                spans(found),
                left(found),
                found.lean());
    }

    /// How many words of the verse come behind the last that was heard.
    private int left(EvidenceTable.Row found) {
        int wording = VerseTokens.wording(found.translation());
        int length =
                index.tokens().end(wording, found.ordinal()) - index.tokens().start(wording, found.ordinal());
        int last = -1;
        for (int pair : found.alignment().pairs()) {
            last = Math.max(last, pair);
        }
        return length - 1 - last;
    }

    private List<Span> spans(EvidenceTable.Row found) {
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
