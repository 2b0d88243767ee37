package org.verseprojection.matching.trial;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.verseprojection.domain.Translation;
import org.verseprojection.domain.VerseRef;
import org.verseprojection.scripture.Scripture;
import org.verseprojection.scripture.Versification;

/// One who preaches through a book, has verses that come back, and quotes from everywhere besides.
final class Preacher {
    private static final int FAVOURITES = 40;
    private static final double ZIPF = 1.0;
    private static final double SERIES = 0.35;
    private static final double FAVOURITE = 0.3;
    private static final double LEADS = 0.5;
    private static final int FARTHEST = 25;

    /// Of the verses that are quoted from everywhere, so many are of those that are often quoted.
    private static final double WELL_KNOWN = 0.5;

    private static final List<String> LEAD_INS = List.of(
            "the word of the lord says",
            "and the scripture tells us that",
            "listen to what it says",
            "it is written that",
            "remember what paul said",
            "and jesus told them",
            "the bible says",
            "you know the verse",
            "as we read in the text",
            "here is the promise",
            "and god says to us",
            "look at how he puts it");

    private final String key;
    private final Random random;
    private final Versification versification;
    private final List<Integer> wellKnown;
    private final List<Integer> favourites = new ArrayList<>();
    private final List<String> leadIns = new ArrayList<>();
    private final Translation translation;
    private final double[] styles;
    private int place;

    private Preacher(String key, Scripture scripture, Random random) {
        this.key = key;
        this.random = random;
        this.versification = scripture.versification();
        this.wellKnown = scripture.wellKnown().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getKey)
                .toList();
        while (favourites.size() < FAVOURITES) {
            favourites.add(anywhere());
        }
        List<String> phrases = new ArrayList<>(LEAD_INS);
        Collections.shuffle(phrases, random);
        leadIns.addAll(phrases.subList(0, 3));
        translation = random.nextBoolean() ? Translation.KJV : Translation.WEB;
        // Own words, the shown translation, loosely told.
        double own = 0.3 + random.nextDouble();
        double read = 0.2 + random.nextDouble();
        double loose = 0.3 + random.nextDouble();
        double all = own + read + loose;
        styles = new double[] {own / all, read / all, loose / all};
        place = random.nextInt(versification.size());
    }

    static Preacher of(String key, Scripture scripture, Random random) {
        return new Preacher(key, scripture, random);
    }

    String key() {
        return key;
    }

    Translation translation() {
        return translation;
    }

    Random random() {
        return random;
    }

    /// How often verses are told in own words, as the translation has them, and loosely.
    double[] styles() {
        return styles.clone();
    }

    /// The verses that come back.
    List<Integer> favourites() {
        return List.copyOf(favourites);
    }

    /// Whether a verse is one of those that are preached on now.
    boolean inSeries(int ordinal) {
        return ordinal >= place && ordinal < place + FARTHEST;
    }

    /// Where the series is.
    int place() {
        return place;
    }

    /// The series goes on by some verses; behind the end of a book another is begun.
    void prepare() {
        int next = Math.min(versification.size() - 1, place + 5 + random.nextInt(15));
        VerseRef was = versification.at(place);
        place = versification.at(next).book() == was.book() ? next : random.nextInt(versification.size());
    }

    /// The next verse.
    int next() {
        double kind = random.nextDouble();
        if (kind < SERIES) {
            return Math.min(versification.size() - 1, place + random.nextInt(FARTHEST));
        }
        return kind < SERIES + FAVOURITE ? favourites.get(zipf()) : anywhere();
    }

    private int anywhere() {
        return random.nextDouble() < WELL_KNOWN
                ? wellKnown.get(random.nextInt(wellKnown.size()))
                : random.nextInt(versification.size());
    }

    private int zipf() {
        double all = 0;
        for (int rank = 1; rank <= FAVOURITES; rank++) {
            all += Math.pow(rank, -ZIPF);
        }
        double left = random.nextDouble() * all;
        for (int rank = 1; rank <= FAVOURITES; rank++) {
            left -= Math.pow(rank, -ZIPF);
            if (left <= 0) {
                return rank - 1;
            }
        }
        return FAVOURITES - 1;
    }

    /// What leads to a verse; every second time nothing does.
    List<String> leadIn() {
        return random.nextDouble() < LEADS ? TrialTexts.words(leadIns.get(random.nextInt(leadIns.size()))) : List.of();
    }
}
