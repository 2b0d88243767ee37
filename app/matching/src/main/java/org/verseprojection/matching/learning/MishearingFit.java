package org.verseprojection.matching.learning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Which mishearings are taken for this voice's: those seen three times on three days, and in a good part of all times
/// that the words were heard; never a common word, which mostly is what it is.
final class MishearingFit {
    private static final int TIMES = 3;
    private static final int DAYS = 3;
    private static final double SHARE = 0.34;
    private static final int LONGEST = 3;

    /// A word that one verse in some fifty has.
    private static final double COMMON = 3.9;

    private final Replay replay;
    private final Sightings<Replayed.Swap> sightings = new Sightings<>();

    MishearingFit(Replay replay) {
        this.replay = replay;
    }

    void learn(Lesson lesson, Replayed seen) {
        sightings.hear(seen.words(), LONGEST);
        if (lesson.how().chosen()) {
            seen.swaps().forEach(swap -> sightings.see(swap, lesson));
        }
    }

    List<Mishearing> found() {
        List<Mishearing> found = new ArrayList<>();
        Comparator<Replayed.Swap> order =
                Comparator.comparing(Replayed.Swap::heard).thenComparing(Replayed.Swap::said);
        for (Replayed.Swap swap : sightings.atLeast(TIMES, DAYS, order)) {
            double share = sightings.share(swap, swap.heard());
            // A name is only taken for one where a number follows.
            if ((swap.name() || (share >= SHARE && !common(swap.heard()))) && found.size() < Mishearing.MOST) {
                found.add(new Mishearing(
                        swap.heard(), swap.said(), swap.name(), sightings.times(swap), sightings.days(swap), share));
            }
        }
        return found;
    }

    /// Whether all its words are common.
    private boolean common(String heard) {
        for (String word : heard.split(" ", -1)) {
            if (replay.rarity(word) >= COMMON) {
                return false;
            }
        }
        return true;
    }
}
