package org.verseprojection.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.verseprojection.domain.Translation;
import org.verseprojection.matching.learning.Confidence;
import org.verseprojection.matching.learning.Learned;
import org.verseprojection.matching.learning.Mishearing;
import org.verseprojection.matching.learning.Phrase;
import org.verseprojection.matching.learning.Shared;
import org.verseprojection.scripture.Versification;

/// What was learned, made ready for one speaker: all that a pass asks for is looked up. A matcher asks for it with
/// every pass, so that it can be exchanged while it runs. Immutable; any thread may ask.
public final class Taught {
    /// Nothing was learned: all is as the program came.
    public static final Taught NOTHING = new Taught();

    /// By how much a phrase that leads to verses here multiplies the odds that one is meant.
    static final double LED = 1.5;

    private final Shared shared;
    private final Learned learned;
    private final String speaker;
    private final float[] times;

    private final Map<String, List<Mishearing>> mishearings = new HashMap<>();
    private final Map<String, List<Mishearing>> names = new HashMap<>();
    private final Set<String> phrases = new HashSet<>();
    private final MovedPrototypes moved;
    private final Confidence confidence;
    private final SortedMap<String, Double> weights;

    private Taught() {
        this.shared = Shared.nothing();
        this.confidence = Confidence.SAME;
        this.weights = Collections.emptySortedMap();
        this.learned = Learned.nothing();
        this.speaker = "";
        this.times = new float[0];

        this.moved = MovedPrototypes.NONE;
    }

    /// @param speaker who preaches; empty where nobody knows
    public Taught(Learned learned, String speaker, Versification versification) {
        this(Shared.nothing(), learned, speaker, versification);
    }

    /// The same over what all churches taught: their popularity is expected under this church's habits, its own
    /// prototypes and names stand before theirs, and weights and sharpness together keep to the bounds of one.
    public Taught(Shared shared, Learned learned, String speaker, Versification versification) {
        boolean habits = !learned.favourites(speaker, 1).isEmpty()
                || !shared.popularity().isEmpty();
        this.shared = shared;
        this.learned = learned;
        this.speaker = speaker;
        this.times = habits ? learned.times(speaker, versification, shared.popularity()) : new float[0];

        this.moved = MovedPrototypes.of(shared.meaningsUnder(learned));
        this.confidence = shared.confidenceUnder(learned);
        this.weights = shared.weightsUnder(learned);
        learned.mishearings().forEach(this::add);
        shared.names().forEach(this::add);
        learned.phrases().stream().map(Phrase::words).forEach(phrases::add);
    }

    private void add(Mishearing each) {
        String first = each.heard().split(" ", 2)[0];
        (each.name() ? names : mishearings)
                .computeIfAbsent(first, word -> new ArrayList<>())
                .add(each);
    }

    /// What all churches taught.
    public Shared shared() {
        return shared;
    }

    /// What it was made of.
    public Learned learned() {
        return learned;
    }

    /// Whose habits it has.
    public String speaker() {
        return speaker;
    }

    boolean nothing() {
        return learned.empty() && shared.empty();
    }

    MovedPrototypes moved() {
        return moved;
    }

    Confidence confidence() {
        return confidence;
    }

    /// The translation that this speaker is mostly shown in.
    Optional<Translation> prefers() {
        return learned.habits().prefers(speaker);
    }

    /// Words of verses that begin with that word as they were heard.
    List<Mishearing> mishearings(String first) {
        return mishearings.getOrDefault(first, List.of());
    }

    /// Book names that begin with that word as they were heard.
    List<Mishearing> names(String first) {
        return names.getOrDefault(first, List.of());
    }

    boolean leads(String phrase) {
        return phrases.contains(phrase);
    }

    /// The logarithm of the times by which habits multiply a verse's odds.
    float timesOf(int ordinal) {
        return times.length == 0 ? 0 : times[ordinal];
    }

    boolean hasPhrases() {
        return !phrases.isEmpty();
    }

    /// The model with other weights.
    EvidenceModel of(EvidenceModel model) {
        return weights.isEmpty() ? model : model.moved(weights);
    }

    /// The chances with the habits in mind (Bayes): odds multiplied, and the chance of all others less accordingly.
    ///
    /// @param led whether a phrase was heard by which verses are led to
    double[] weighed(List<EvidenceTable.Row> rows, double[] chances, boolean led) {
        if (nothing()) {
            return chances;
        }
        double[] weighed = new double[chances.length];
        double all = 1;
        for (int i = 0; i < chances.length; i++) {
            double by = led ? LED : 1;
            by *= times.length == 0 ? 1 : Math.exp(times[rows.get(i).ordinal()]);
            weighed[i] = chances[i] * by;
            all += weighed[i] - chances[i];
        }
        for (int i = 0; i < weighed.length; i++) {
            weighed[i] = Math.min(1, weighed[i] / all);
        }
        return confidence.of(weighed);
    }
}
