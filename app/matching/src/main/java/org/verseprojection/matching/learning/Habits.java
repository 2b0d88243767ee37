package org.verseprojection.matching.learning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.verseprojection.domain.Translation;
import org.verseprojection.scripture.Versification;

/// What is quoted here: by the church as a whole, and by each of its preachers.
///
/// @param church of all speakers together
/// @param speakers of each; where somebody is new, the church stands in
public record Habits(One church, SortedMap<String, One> speakers) {
    static final Habits NONE = new Habits(One.NONE, Collections.emptySortedMap());

    /// Speakers that are known; of more, those are forgotten that were heard longest ago.
    static final int MOST_SPEAKERS = 20;

    private static final int LONGEST_PASSAGE = 30;

    /// A verse that came next in a reading was chosen by its place and not by habit.
    private static final double READ_ON = 0.3;

    /// How far habits are trusted, as powers of what they say of a book, of a chapter in it and of a verse in that:
    /// the narrower, the more, since a wide one speaks for many verses that are not meant.
    private static final double BOOK = 0.2;

    private static final double CHAPTER = 0.4;
    private static final double VERSE = 0.8;

    /// The odds of a verse are multiplied by that at most. They are never made less: that something was not quoted
    /// here yet says little.
    public static final double MOST_TIMES = 10;

    private static final double CHOICES = 12;
    private static final double PREFERS = 0.75;

    /// Whose habits they are.
    ///
    /// @param translations how often each was shown
    public record One(VerseCounts verses, Map<Translation, Double> translations) {
        static final One NONE = new One(VerseCounts.NONE, Map.of());

        public One {
            Map<Translation, Double> copy = new EnumMap<>(Translation.class);
            copy.putAll(translations);
            translations = Collections.unmodifiableMap(copy);
        }

        private One plus(Lesson lesson, List<Integer> ordinals, double weight) {
            Map<Translation, Double> more = new EnumMap<>(Translation.class);
            // So that a change of translation is followed within a few services.
            translations.forEach((translation, count) -> more.put(translation, 0.98 * count));
            more.merge(lesson.translation(), 1.0, Double::sum);
            return new One(verses.plus(lesson.at(), ordinals, weight), more);
        }
    }

    public Habits {
        speakers = Collections.unmodifiableSortedMap(new TreeMap<>(speakers));
    }

    /// With one more lesson. What was turned away is no habit, and none the less no sign of its absence.
    Habits plus(Lesson lesson, Versification versification) {
        if (!lesson.how().chosen()
                || !versification.exists(lesson.chosen().first())
                || !versification.exists(lesson.chosen().last())) {
            return this;
        }
        int first = versification.ordinal(lesson.chosen().first());
        int last = Math.min(versification.ordinal(lesson.chosen().last()), first + LONGEST_PASSAGE - 1);
        List<Integer> ordinals = new ArrayList<>();
        for (int ordinal = first; ordinal <= last; ordinal++) {
            ordinals.add(ordinal);
        }
        double weight = lesson.how() == Lesson.How.READ_ON ? READ_ON : 1;
        TreeMap<String, One> more = new TreeMap<>(speakers);
        if (!lesson.speaker().isEmpty()) {
            One before = more.getOrDefault(lesson.speaker(), One.NONE);
            more.put(lesson.speaker(), before.plus(lesson, ordinals, weight));
        }
        while (more.size() > MOST_SPEAKERS) {
            String oldest = more.firstKey();
            for (Map.Entry<String, One> each : more.entrySet()) {
                One one = more.getOrDefault(oldest, One.NONE);
                oldest = each.getValue().verses().at().isBefore(one.verses().at()) ? each.getKey() : oldest;
            }
            more.remove(oldest);
        }
        return new Habits(church.plus(lesson, ordinals, weight), more);
    }

    /// By how much the odds of each verse are multiplied when this speaker preaches, as natural logarithms.
    Times times(String speaker, Canon canon) {
        return times(speaker, canon, canon);
    }

    /// The same where churches elsewhere are known.
    ///
    /// @param expected of a church of which nothing is known
    Times times(String speaker, Canon canon, Shares expected) {
        One own = speakers.getOrDefault(speaker, One.NONE);
        VersePrior lasting = prior(own, VerseCounts.Count::lasting, canon, expected);
        VersePrior recent = prior(own, VerseCounts.Count::recent, canon, expected);
        return ordinal -> {
            int book = canon.book(ordinal);
            int chapter = canon.chapter(ordinal);
            double ofBook = (lasting.book(book) + recent.book(book)) / 2 / canon.shareOfBook(book);
            double ofChapter = (lasting.chapter(chapter) + recent.chapter(chapter)) / 2 / canon.shareOfChapter(chapter);
            double ofVerse = (lasting.verse(ordinal) + recent.verse(ordinal)) / 2 / canon.shareOfVerse(ordinal);
            double times = BOOK * Math.log(ofBook) + CHAPTER * Math.log(ofChapter) + VERSE * Math.log(ofVerse);
            return (float) Math.clamp(times, 0, Math.log(MOST_TIMES));
        };
    }

    private VersePrior prior(One own, ToDoubleFunction<VerseCounts.Count> memory, Canon canon, Shares expected) {
        VersePrior all = new VersePrior(canon, expected, church.verses(), memory, null);
        return own.verses().verses().isEmpty() ? all : new VersePrior(canon, expected, own.verses(), memory, all);
    }

    /// The logarithm of a verse's times.
    interface Times {
        float of(int ordinal);
    }

    /// The translation that this speaker is mostly shown in, where that is clear.
    public Optional<Translation> prefers(String speaker) {
        Map<Translation, Double> counts = speakers.getOrDefault(speaker, church).translations();
        double all = counts.values().stream().mapToDouble(Double::doubleValue).sum();
        return counts.entrySet().stream()
                .filter(each -> all >= CHOICES && each.getValue() >= PREFERS * all)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// The verses that are chosen most, the most chosen first.
    List<Integer> favourites(String speaker, int most) {
        Map<Integer, Double> counts = new TreeMap<>();
        church.verses().verses().forEach((ordinal, count) -> counts.merge(ordinal, worth(count), Double::sum));
        speakers.getOrDefault(speaker, One.NONE)
                .verses()
                .verses()
                .forEach((ordinal, count) -> counts.merge(ordinal, 2 * worth(count), Double::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static double worth(VerseCounts.Count count) {
        return count.lasting() + count.recent();
    }
}
