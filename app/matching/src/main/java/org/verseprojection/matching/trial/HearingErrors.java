package org.verseprojection.matching.trial;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.verseprojection.scripture.Scripture;

/// The errors that the recogniser makes, as they were counted between what was spoken and what it heard.
///
/// Errors come in bursts: after one the next word is in error more often. A phrase that was seen misheard is misheard
/// as it was then; any other word becomes one that sounds the same or, where there is none, nearly the same, or is
/// dropped.
public final class HearingErrors {
    private static final String FILE = "hearing-errors.tsv";
    private static final int LONGEST = 3;

    /// Where it listens: how often a burst of errors begins at a word, and how often it goes on at the next.
    public enum Room {
        /// A clean line from the desk.
        CLEAN(0.03, 0.25),
        /// A reverberant hall with noise.
        HALL(0.09, 0.36),
        /// The worst that is still understood.
        BAD_HALL(0.15, 0.4);

        private final double begins;
        private final double goesOn;

        Room(double begins, double goesOn) {
            this.begins = begins;
            this.goesOn = goesOn;
        }
    }

    /// How often a phrase that is in the table is misheard as it was before; a new recording's errors are in it about
    /// one time in five.
    private static final double AS_BEFORE = 0.4;

    private static final double DROPPED = 0.05;
    private static final double ADDED = 0.03;

    private final Map<String, List<String>> heard = new HashMap<>();
    private final List<String> added = new ArrayList<>();

    private final SoundAlikes sounds;

    private HearingErrors(SoundAlikes sounds) {
        this.sounds = sounds;
    }

    /// What was counted.
    ///
    /// @param scripture whose words stand in for words that were never seen misheard
    public static HearingErrors load(Scripture scripture) {
        HearingErrors errors = new HearingErrors(SoundAlikes.of(scripture));
        for (String line : TrialTexts.lines(FILE)) {
            String[] fields = line.split("\t", -1);
            int count = Integer.parseInt(fields[2]);
            for (int i = 0; i < count; i++) {
                if (fields[0].isEmpty()) {
                    errors.added.add(fields[1]);
                } else {
                    errors.heard
                            .computeIfAbsent(fields[0], phrase -> new ArrayList<>())
                            .add(fields[1]);
                }
            }
        }
        return errors;
    }

    SoundAlikes sounds() {
        return sounds;
    }

    /// What may have been heard of these words; at least one.
    public List<String> misheard(List<String> words, Room room, RandomGenerator random) {
        List<String> result = new ArrayList<>();
        boolean burst = false;
        int at = 0;
        while (at < words.size()) {
            burst = random.nextDouble() < (burst ? room.goesOn : room.begins);
            if (!burst) {
                result.add(words.get(at++));
                continue;
            }
            double kind = random.nextDouble();
            int length = random.nextDouble() < AS_BEFORE ? known(words, at) : 0;
            if (kind < ADDED && !added.isEmpty()) {
                result.addAll(TrialTexts.words(added.get(random.nextInt(added.size()))));
                result.add(words.get(at++));
            } else if (length > 0) {
                List<String> choices = heard.getOrDefault(phrase(words, at, length), List.of(""));
                String choice = choices.get(random.nextInt(choices.size()));
                if (!choice.isEmpty()) {
                    result.addAll(TrialTexts.words(choice));
                }
                at += length;
            } else {
                String word = words.get(at++);
                if (kind > ADDED + DROPPED) {
                    result.add(sounds.like(word, random));
                }
            }
        }
        return result.isEmpty() ? words : result;
    }

    /// How many words from there on were once misheard together, the most there are; 0 for none.
    private int known(List<String> words, int at) {
        for (int length = Math.min(LONGEST, words.size() - at); length > 0; length--) {
            if (heard.containsKey(phrase(words, at, length))) {
                return length;
            }
        }
        return 0;
    }

    private static String phrase(List<String> words, int at, int length) {
        return String.join(" ", words.subList(at, at + length))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} ]", "");
    }
}
