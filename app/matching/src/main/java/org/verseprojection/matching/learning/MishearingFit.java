package org.verseprojection.matching.learning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Which mishearings are taken for this voice's: words of verses that were seen three times on three days, and in a
/// good part of all times that they were heard; never a common word, which mostly is what it is. A book's name is taken
/// sooner, twice on two days: it stands before the chapter that was chosen, and is put in where a number follows alone.
final class MishearingFit {
    private static final int TIMES = 3;
    private static final int DAYS = 3;
    private static final int NAME_TIMES = 2;
    private static final int NAME_DAYS = 2;
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
        for (Replayed.Swap swap : sightings.atLeast(NAME_TIMES, NAME_DAYS, order)) {
            double share = sightings.share(swap, swap.heard());
            if ((swap.name() || word(swap, share)) && found.size() < Mishearing.MOST) {
                found.add(new Mishearing(
                        swap.heard(), swap.said(), swap.name(), sightings.times(swap), sightings.days(swap), share));
            }
        }
        return found;
    }

    private boolean word(Replayed.Swap swap, double share) {
        return sightings.times(swap) >= TIMES
                && sightings.days(swap) >= DAYS
                && share >= SHARE
                && !common(swap.heard());
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
