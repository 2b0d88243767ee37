package org.verseprojection.matching.trial;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.verseprojection.domain.Translation;
import org.verseprojection.scripture.Scripture;

/// A voice: some words that it uses often are nearly always heard as the same other words, besides what the room does.
final class Voice {
    private static final int WORDS = 25;
    private static final int NAMES = 4;

    /// How often the name of the book that is preached on is one of those that are misheard.
    private static final double OF_SERIES = 0.5;
    private static final double ALWAYS = 0.75;

    /// Shorter words are too common to be always misheard.
    private static final int LEAST_LETTERS = 4;

    /// The commonest content words of what is preached on are drawn from so many.
    private static final int DRAWN_FROM = 40;

    private static final int SERIES = 200;

    private final Map<String, String> heard = new HashMap<>();
    private final Random random;

    private Voice(Random random) {
        this.random = random;
    }

    /// @param plain words that are known to be plain or not, and those that are looked at now
    static Voice of(
            Scripture scripture, SoundAlikes sounds, Preacher preacher, Random random, Map<String, Boolean> plain) {
        Voice voice = new Voice(random);
        List<String> common = common(scripture, preacher, plain);
        while (voice.heard.size() < Math.min(WORDS, common.size())) {
            String word = common.get(random.nextInt(common.size()));
            voice.heard.computeIfAbsent(word, each -> sounds.like(each, random));
        }
        List<Map.Entry<String, String>> names = new ArrayList<>(new TreeMap<>(Churches.names()).entrySet());
        for (int i = 0; i < NAMES; i++) {
            Map.Entry<String, String> name = names.remove(random.nextInt(names.size()));
            voice.heard.put(name.getKey(), name.getValue());
        }
        if (random.nextDouble() < OF_SERIES) {
            String name =
                    Tellings.name(scripture.versification().at(preacher.place()).book());
            String other = Churches.names().getOrDefault(name, sounds.like(name, random));
            voice.heard.put(name, other);
        }
        return voice;
    }

    private static List<String> common(Scripture scripture, Preacher preacher, Map<String, Boolean> plain) {
        List<Integer> verses = new ArrayList<>(preacher.favourites());
        int size = scripture.versification().size();
        for (int i = 0; i < SERIES; i++) {
            verses.add(Math.min(size - 1, preacher.place() + i));
        }
        Map<String, Integer> counts = new TreeMap<>();
        for (int ordinal : verses) {
            String text = scripture.text(preacher.translation()).text(ordinal);
            for (String word : text.toLowerCase(Locale.ROOT).split("[^a-z]+")) {
                if (word.length() >= LEAST_LETTERS) {
                    counts.merge(word, 1, Integer::sum);
                }
            }
        }
        return counts.entrySet().stream()
                .filter(each -> !plain.computeIfAbsent(each.getKey(), word -> plain(scripture, word)))
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(DRAWN_FROM)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Words that are in every tenth verse: no recogniser mishears these for good.
    private static boolean plain(Scripture scripture, String word) {
        int in = 0;
        for (int ordinal = 0; ordinal < scripture.versification().size(); ordinal += 100) {
            String text = scripture.text(Translation.KJV).text(ordinal).toLowerCase(Locale.ROOT);
            in += text.contains(word) ? 1 : 0;
        }
        return in > scripture.versification().size() / 100 / 10;
    }

    /// These words as this voice is heard.
    List<String> heard(List<String> words) {
        List<String> result = new ArrayList<>();
        for (String word : words) {
            String plain = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
            String other = heard.get(plain);
            if (other != null && random.nextDouble() < ALWAYS) {
                result.addAll(TrialTexts.words(other));
            } else {
                result.add(word);
            }
        }
        return result;
    }
}
