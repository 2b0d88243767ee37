package org.verseprojection.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Hypothesis;
import org.verseprojection.domain.Ranking;
import org.verseprojection.domain.VerseRef;
import org.verseprojection.matching.learning.Lesson;
import org.verseprojection.matching.learning.Replay;
import org.verseprojection.matching.learning.Replayed;
import org.verseprojection.matching.learning.Replayed.Rival;
import org.verseprojection.matching.learning.Replayed.Side;
import org.verseprojection.scripture.ReferenceParser;
import org.verseprojection.scripture.Scripture;
import org.verseprojection.scripture.Versification;

/// Looks at lessons again with the detector as the program came. One thread.
public final class LessonReplay implements Replay {
    private static final List<String> EVIDENCE =
            Arrays.stream(Feature.values()).map(Feature::name).toList();

    /// Verses of a lesson that are kept, the likeliest; those that matter besides.
    private static final int KEPT = 12;

    private static final int LED = 4;

    /// So many words must meet for it to be clear where the verse began.
    private static final int CLEAR = 4;

    private final Versification versification;
    private final VerseTokens tokens;
    private final VerseDetector detector;
    private final LessonWords places;
    private final HeardSwaps swaps;
    private final Likeness likeness;
    private final Optional<Prototypes> prototypes;
    private final boolean strangers;

    /// @param meaning with an embedder for this thread; empty where verses are found by their words alone
    public LessonReplay(VerseIndex index, Scripture scripture, Optional<Meaning> meaning) {
        this(index, scripture, meaning, false);
    }

    /// For lessons of others, whose word is not taken for what was listed: what the search finds now in those words is.
    public static LessonReplay ofStrangers(VerseIndex index, Scripture scripture, Optional<Meaning> meaning) {
        return new LessonReplay(index, scripture, meaning, true);
    }

    private LessonReplay(VerseIndex index, Scripture scripture, Optional<Meaning> meaning, boolean strangers) {
        this.strangers = strangers;
        this.versification = scripture.versification();
        this.tokens = index.tokens();
        this.detector = new VerseDetector(index, scripture, meaning, VerseDetector.Prior.STREAM);
        this.places = new LessonWords(index, versification);
        this.swaps = new HeardSwaps(tokens, new ReferenceParser(versification, scripture.books()), places);
        this.likeness = new Likeness(tokens);
        this.prototypes = meaning.map(Meaning::prototypes);
    }

    @Override
    public List<String> evidence() {
        return EVIDENCE;
    }

    @Override
    public float[] vector(int ordinal) {
        return prototypes.map(each -> each.row(ordinal)).orElse(new float[0]);
    }

    @Override
    public double rarity(String word) {
        return tokens.vocabulary().rarity(word);
    }

    @Override
    public Replayed of(Lesson lesson) {
        List<String> words = spelled(lesson.heard());
        List<Replayed.Swap> swapped = new ArrayList<>(swaps.names(lesson, words));
        Optional<LessonWords.Place> place = places.of(lesson);
        if (place.isEmpty()) {
            return new Replayed(words, List.of(), swapped, List.of(), new float[0], -1);
        }
        int ordinal = place.get().ordinal();
        Heard heard = Heard.of(place.get().spoken(), tokens.vocabulary());
        VerseDetector.Weighed weighed = detector.weigh(heard, Context.NONE);
        boolean embedded = weighed.rows().stream().anyMatch(row -> Feature.COSINE.of(row.evidence()) != 0);
        List<String> led = List.of();
        if (place.get().wording() >= 0) {
            Alignment alignment = swaps.alignment(heard, place.get());
            swapped.addAll(swaps.words(heard, place.get(), alignment));
            if (alignment.met() >= CLEAR) {
                led = heard.words().subList(Math.max(0, alignment.first() - LED), alignment.first());
            }
        }
        return new Replayed(
                words,
                rivals(lesson, weighed),
                swapped,
                led,
                embedded && lesson.how().chosen() ? detector.said() : new float[0],
                lesson.how().chosen() ? ordinal : -1);
    }

    /// What may be a misheard name of the chosen book; without a search, and so for many lessons.
    public Set<Replayed.Swap> names(Lesson lesson) {
        List<String> words = spelled(lesson.heard());
        List<String> chapter =
                NumberWords.spell(String.valueOf(lesson.chosen().first().chapter()));
        return Collections.indexOfSubList(words, chapter) < 1 ? Set.of() : swaps.names(lesson, words);
    }

    /// Words as they are matched.
    static List<String> spelled(String text) {
        List<String> words = new ArrayList<>();
        for (Tokens.Token token : Tokens.of(text)) {
            words.addAll(NumberWords.spell(token.word()));
        }
        return words;
    }

    private List<Rival> rivals(Lesson lesson, VerseDetector.Weighed weighed) {
        List<EvidenceTable.Row> rows = weighed.rows();
        double[] utilities = new double[rows.size()];
        Arrays.setAll(utilities, i -> weighed.model().utility(rows.get(i).evidence()));
        List<Integer> order = IntStream.range(0, utilities.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -utilities[i])
                        .thenComparingInt(i -> rows.get(i).ordinal()))
                .toList();
        List<Rival> rivals = new ArrayList<>();
        for (int rank = 0; rank < order.size(); rank++) {
            int i = order.get(rank);
            Side side = side(lesson, rows.get(i).ordinal(), rank);
            if (rank < KEPT || side != Side.ASIDE) {
                rivals.add(new Rival(
                        rows.get(i).ordinal(),
                        side,
                        weighed.model().standardised(rows.get(i).evidence()),
                        utilities[i]));
            }
        }
        return rivals;
    }

    private Side side(Lesson lesson, int ordinal, int rank) {
        VerseRef verse = versification.at(ordinal);
        boolean it = lesson.chosen().contains(verse);
        return switch (lesson.how()) {
            case DISMISSED -> Side.ASIDE;
            case WRONG -> it ? Side.WRONG : Side.ASIDE;
            case READ_ON -> it ? Side.CHOSEN : Side.ASIDE;
            case PICKED, SEARCHED ->
                it ? Side.CHOSEN : passedOver(lesson, verse, ordinal, rank) ? Side.PASSED_OVER : Side.ASIDE;
        };
    }

    /// Whether it stood there as found in the words, and is neither next to what was chosen nor like it.
    private boolean passedOver(Lesson lesson, VerseRef verse, int ordinal, int rank) {
        boolean shown = strangers
                ? rank < Ranking.MOST
                : lesson.shown().stream()
                        .anyMatch(each -> each.passage().contains(verse)
                                && (each.kind() == Candidate.Kind.QUOTATION
                                        || each.kind() == Candidate.Kind.PARAPHRASE));
        int first = versification.ordinal(lesson.chosen().first());
        int last = versification.ordinal(lesson.chosen().last());
        return shown && !likeness.near(ordinal, first, last) && !likeness.parallel(ordinal, first);
    }

    /// A hypothesis that ends where the verse was spoken; empty where none was.
    static Optional<Hypothesis> spoken(LessonWords places, Lesson lesson) {
        return places.of(lesson).map(LessonWords.Place::spoken);
    }
}
