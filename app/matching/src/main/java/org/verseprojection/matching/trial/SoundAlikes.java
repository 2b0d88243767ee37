package org.verseprojection.matching.trial;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.verseprojection.scripture.BibleText;
import org.verseprojection.scripture.Scripture;

/// Words of the shown texts by how they sound (double metaphone, Philips 2000).
final class SoundAlikes {
    /// Words that are drawn to find one of nearly the same sound.
    private static final int DRAWN = 3000;

    private final Map<String, List<String>> bySound = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private final List<String> sounds = new ArrayList<>();
    private final DoubleMetaphone metaphone = new DoubleMetaphone();

    private SoundAlikes() {}

    static SoundAlikes of(Scripture scripture) {
        SoundAlikes alikes = new SoundAlikes();
        Set<String> all = new TreeSet<>();
        for (BibleText text : scripture.texts()) {
            for (int ordinal = 0; ordinal < scripture.versification().size(); ordinal++) {
                all.addAll(List.of(text.text(ordinal).toLowerCase(Locale.ROOT).split("[^a-z]+")));
            }
        }
        all.remove("");
        for (String word : all) {
            alikes.words.add(word);
            String itsSound = alikes.sound(word);
            alikes.sounds.add(itsSound);
            alikes.bySound.computeIfAbsent(itsSound, sound -> new ArrayList<>()).add(word);
        }
        return alikes;
    }

    private String sound(String word) {
        String sound = metaphone.doubleMetaphone(word.replaceAll("[^A-Za-z]", ""));
        return sound == null ? "" : sound;
    }

    /// Another word that sounds like this one, or nearly.
    String like(String word, RandomGenerator random) {
        String sound = sound(word);
        List<String> same = bySound.getOrDefault(sound, List.of()).stream()
                .filter(other -> !other.equalsIgnoreCase(word))
                .toList();
        if (!same.isEmpty() && random.nextBoolean()) {
            return same.get(random.nextInt(same.size()));
        }
        String nearest = word;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < DRAWN && least > 1; i++) {
            int drawn = random.nextInt(words.size());
            String other = words.get(drawn);
            int beside = Math.abs(word.length() - other.length());
            // Only what is nearer than the nearest is counted to its end.
            int distance =
                    least <= beside ? least : 3 * distance(sound, sounds.get(drawn), (least - beside) / 3) + beside;
            if (distance < least && !other.equalsIgnoreCase(word)) {
                least = distance;
                nearest = other;
            }
        }
        return nearest;
    }

    /// @param most where it is more than that, any number above it may be given
    private static int distance(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return Integer.MAX_VALUE / 8;
        }
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            int nearest = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
                nearest = Math.min(nearest, row[j]);
            }
            if (nearest > most) {
                return Integer.MAX_VALUE / 8;
            }
        }
        return row[other.length()];
    }
}
