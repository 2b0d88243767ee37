package org.verseprojection.matching.learning;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.verseprojection.scripture.Versification;

/// All that was learned up to a time. Immutable; a fold over lessons, so that it can be had again for any earlier day.
///
/// @param lessons how many it was learned from; also its version
/// @param until the time of the last of them
/// @param weights by which the ranking's linear weights change, by the evidence's name, for evidence in deviations
/// @param meanings of verses, moved, by their ordinals
public record Learned(
        long lessons,
        Instant until,
        Habits habits,
        List<Phrase> phrases,
        SortedMap<String, Double> weights,
        List<Mishearing> mishearings,
        Confidence confidence,
        SortedMap<Integer, MovedVector> meanings) {
    private static final Learned NOTHING = new Learned(
            0,
            Instant.EPOCH,
            Habits.NONE,
            List.of(),
            Collections.emptySortedMap(),
            List.of(),
            Confidence.SAME,
            Collections.emptySortedMap());

    public Learned {
        phrases = List.copyOf(phrases);
        weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
        mishearings = List.copyOf(mishearings);
        meanings = Collections.unmodifiableSortedMap(new TreeMap<>(meanings));
    }

    /// Before the first lesson.
    public static Learned nothing() {
        return NOTHING;
    }

    /// Whether all of it is as before the first lesson, whatever lessons there were.
    public boolean empty() {
        return equals(new Learned(
                lessons,
                until,
                NOTHING.habits,
                NOTHING.phrases,
                NOTHING.weights,
                NOTHING.mishearings,
                NOTHING.confidence,
                NOTHING.meanings));
    }

    /// With the habits that one more lesson shows, at once; the other parts are learned from many lessons together.
    public Learned plus(Lesson lesson, Versification versification) {
        return with(habits.plus(lesson, versification), lesson);
    }

    /// The same with the habits that these lessons show, and no others.
    public Learned withHabitsOf(List<Lesson> all, Versification versification) {
        Learned fold = NOTHING;
        for (Lesson lesson : all) {
            fold = fold.plus(lesson, versification);
        }
        Instant last = fold.until.isAfter(until) ? fold.until : until;
        return new Learned(fold.lessons, last, fold.habits, phrases, weights, mishearings, confidence, meanings);
    }

    private Learned with(Habits more, Lesson lesson) {
        Instant last = lesson.at().isAfter(until) ? lesson.at() : until;
        return new Learned(lessons + 1, last, more, phrases, weights, mishearings, confidence, meanings);
    }

    /// The same without a part.
    public Learned without(Part part) {
        boolean no = part == Part.HABITS;
        return new Learned(
                lessons,
                until,
                no ? NOTHING.habits : habits,
                no ? NOTHING.phrases : phrases,
                part == Part.WEIGHTS ? NOTHING.weights : weights,
                part == Part.MISHEARINGS ? NOTHING.mishearings : mishearings,
                part == Part.CONFIDENCE ? NOTHING.confidence : confidence,
                part == Part.MEANING ? NOTHING.meanings : meanings);
    }

    /// The same with one part alone.
    public Learned only(Part part) {
        Learned only = this;
        for (Part other : Part.values()) {
            only = other == part ? only : only.without(other);
        }
        return only;
    }

    /// By how much this speaker's habits multiply the odds of each verse, as natural logarithms by ordinals.
    public float[] times(String speaker, Versification versification) {
        return times(speaker, versification, Collections.emptySortedMap());
    }

    /// The same, where other churches' choices are expected under this one's.
    ///
    /// @param popularity logarithms by which verses are chosen more often elsewhere, by ordinals
    public float[] times(String speaker, Versification versification, SortedMap<Integer, Double> popularity) {
        Canon canon = new Canon(versification);
        Shares expected = popularity.isEmpty() ? canon : new PopularShares(canon, popularity);
        Habits.Times times = habits.times(speaker, canon, expected);
        float[] all = new float[canon.verses()];
        for (int ordinal = 0; ordinal < all.length; ordinal++) {
            all[ordinal] = times.of(ordinal);
        }
        return all;
    }

    /// The verses that this speaker chose most, by ordinals.
    public List<Integer> favourites(String speaker, int most) {
        return habits.favourites(speaker, most);
    }
}
