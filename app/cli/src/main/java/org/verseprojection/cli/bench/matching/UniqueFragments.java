package org.verseprojection.cli.bench.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.verseprojection.domain.Translation;
import org.verseprojection.matching.trial.HeldOutWindows;
import org.verseprojection.scripture.Scripture;

/// Runs of words of the shown translations that occur in one verse only, letters' case and punctuation aside.
final class UniqueFragments {
    private static final int SEVERAL = -1;

    private UniqueFragments() {}

    static List<HeldOutWindows.Window> of(Scripture scripture, int words, int count, long seed) {
        List<String[]> verses = new ArrayList<>();
        List<Integer> ordinals = new ArrayList<>();
        Map<String, Integer> owners = new HashMap<>();
        for (Translation translation : Translation.values()) {
            for (int ordinal = 0; ordinal < scripture.versification().size(); ordinal++) {
                String text = scripture.text(translation).text(ordinal).toLowerCase(Locale.ROOT);
                String[] verse = text.replaceAll("['’]", "")
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip()
                        .split(" ");
                verses.add(verse);
                ordinals.add(ordinal);
                for (int from = 0; from + words <= verse.length; from++) {
                    int owner = ordinal;
                    owners.merge(run(verse, from, words), owner, (one, other) -> one == owner ? owner : SEVERAL);
                }
            }
        }
        Random random = new Random(seed);
        List<HeldOutWindows.Window> fragments = new ArrayList<>();
        while (fragments.size() < count) {
            int row = random.nextInt(verses.size());
            String[] verse = verses.get(row);
            if (verse.length >= words) {
                String run = run(verse, random.nextInt(verse.length - words + 1), words);
                if (owners.getOrDefault(run, SEVERAL).equals(ordinals.get(row))) {
                    fragments.add(new HeldOutWindows.Window(ordinals.get(row), run));
                }
            }
        }
        return fragments;
    }

    private static String run(String[] verse, int from, int words) {
        return String.join(" ", List.of(verse).subList(from, from + words));
    }
}
