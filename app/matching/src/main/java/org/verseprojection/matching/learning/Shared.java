package org.verseprojection.matching.learning;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What was learned from all churches together. A matcher uses it under what its own church taught, within the bounds
/// of that. Immutable; holds nothing that fewer than [#LEAST_CHURCHES] churches stand behind.
///
/// @param version counts up; 0 for nothing
/// @param made when
/// @param popularity logarithms by which verses are chosen oftener than others, by their ordinals; 0 to
///     [#MOST_POPULAR]
/// @param weights by which the ranking's linear weights change, by the evidence's name, for evidence in deviations
/// @param names of books as recognisers mishear them everywhere
/// @param sharpness of the choice between verses, as in [Confidence]
/// @param meanings of verses, moved, by their ordinals
public record Shared(
        long version,
        Instant made,
        SortedMap<Integer, Double> popularity,
        SortedMap<String, Double> weights,
        List<Mishearing> names,
        double sharpness,
        SortedMap<Integer, MovedVector> meanings) {
    /// So many churches may agree to lie, and change nothing.
    public static final int LIARS = 4;

    /// So many churches stand behind each thing at least: five and as many as may lie.
    public static final int LEAST_CHURCHES = 9;

    /// A verse's popularity at most.
    public static final double MOST_POPULAR = 2;

    /// Verses whose popularity is known, at most.
    public static final int MOST_VERSES = 3000;

    /// A moved vector is at least so near to the verse's own (cosine): a step of 0.4 leads no farther than 0.745, and
    /// a byte a number leaves a little.
    public static final double LEAST_NEAR = 0.74;

    private static final Shared NOTHING = new Shared(
            0,
            Instant.EPOCH,
            Collections.emptySortedMap(),
            Collections.emptySortedMap(),
            List.of(),
            1,
            Collections.emptySortedMap());

    /// @throws IllegalArgumentException where a number lies beyond its bounds, or there are too many
    public Shared {
        popularity = Collections.unmodifiableSortedMap(new TreeMap<>(popularity));
        weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
        names = List.copyOf(names);
        meanings = Collections.unmodifiableSortedMap(new TreeMap<>(meanings));
        boolean many = popularity.size() > MOST_VERSES
                || names.size() > Mishearing.MOST
                || meanings.size() > MovedVector.MOST
                || weights.size() > 200;
        if (many || !WeightsFit.inBounds(weights.values()) || !names.stream().allMatch(Mishearing::name)) {
            throw new IllegalArgumentException("what was learned together lies beyond its bounds");
        }
        for (double more : popularity.values()) {
            if (!(more >= 0 && more <= MOST_POPULAR)) {
                throw new IllegalArgumentException("a popularity of " + more);
            }
        }
        if (!(sharpness >= Confidence.LEAST_SHARPNESS && sharpness <= Confidence.MOST_SHARPNESS)) {
            throw new IllegalArgumentException("a sharpness of " + sharpness);
        }
    }

    /// Nothing was learned together.
    public static Shared nothing() {
        return NOTHING;
    }

    /// Whether it changes nothing, whatever its version.
    public boolean empty() {
        return popularity.isEmpty() && weights.isEmpty() && names.isEmpty() && sharpness == 1 && meanings.isEmpty();
    }

    /// The same as another version.
    public Shared as(long number, Instant at) {
        return new Shared(number, at, popularity, weights, names, sharpness, meanings);
    }

    /// The same without a part.
    public Shared without(Part part) {
        return new Shared(
                version,
                made,
                part == Part.HABITS ? NOTHING.popularity : popularity,
                part == Part.WEIGHTS ? NOTHING.weights : weights,
                part == Part.MISHEARINGS ? NOTHING.names : names,
                part == Part.CONFIDENCE ? 1 : sharpness,
                part == Part.MEANING ? NOTHING.meanings : meanings);
    }

    /// The weights with those of one church above them, inside the same bounds.
    public SortedMap<String, Double> weightsUnder(Learned learned) {
        return WeightsFit.together(weights, learned.weights());
    }

    /// How chances are to be read, with what one church taught.
    public Confidence confidenceUnder(Learned learned) {
        Confidence own = learned.confidence();
        return sharpness == 1
                ? own
                : new Confidence(
                        own.offset(),
                        Math.clamp(own.sharpness() * sharpness, Confidence.LEAST_SHARPNESS, Confidence.MOST_SHARPNESS));
    }

    /// The meanings; a church's own stand in for those of all.
    public SortedMap<Integer, MovedVector> meaningsUnder(Learned learned) {
        if (meanings.isEmpty()) {
            return learned.meanings();
        }
        SortedMap<Integer, MovedVector> both = new TreeMap<>(meanings);
        both.putAll(learned.meanings());
        return both;
    }
}
