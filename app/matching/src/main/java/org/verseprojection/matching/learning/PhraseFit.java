package org.verseprojection.matching.learning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Which phrases lead to a verse here: those behind which one came at least four times, on three days, and mostly.
final class PhraseFit {
    private static final int TIMES = 4;
    private static final int DAYS = 3;
    private static final double SHARE = 0.5;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 4;

    private final Sightings<String> sightings = new Sightings<>();

    void learn(Lesson lesson, Replayed seen) {
        sightings.hear(seen.words(), LONGEST);
        if (lesson.how().chosen()) {
            List<String> led = seen.led();
            for (int length = SHORTEST; length <= Math.min(LONGEST, led.size()); length++) {
                sightings.see(String.join(" ", led.subList(led.size() - length, led.size())), lesson);
            }
        }
    }

    List<Phrase> found() {
        List<Phrase> found = new ArrayList<>();
        for (String words : sightings.atLeast(TIMES, DAYS, Comparator.naturalOrder())) {
            double share = sightings.share(words, words);
            if (share >= SHARE && found.size() < Phrase.MOST) {
                found.add(new Phrase(words, sightings.times(words), sightings.days(words), share));
            }
        }
        return found;
    }
}
