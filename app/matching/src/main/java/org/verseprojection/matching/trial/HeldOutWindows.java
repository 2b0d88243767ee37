package org.verseprojection.matching.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.verseprojection.scripture.Scripture;

/// Windows of some words at random places of a wording, to be found again.
public final class HeldOutWindows {
    private HeldOutWindows() {}

    /// Some words of a verse.
    ///
    /// @param ordinal the verse that they are from
    public record Window(int ordinal, String text) {}

    /// Windows of 8 to 12 words, each within one verse; the same ones for the same seed.
    public static List<Window> of(Scripture scripture, String wording, int count, long seed) {
        String[] texts = TrialTexts.verses(scripture, wording);
        Random random = new Random(seed);
        List<Window> windows = new ArrayList<>();
        while (windows.size() < count) {
            int ordinal = random.nextInt(texts.length);
            List<String> words = TrialTexts.words(texts[ordinal]);
            int length = 8 + random.nextInt(5);
            if (words.size() >= length) {
                int from = random.nextInt(words.size() - length + 1);
                windows.add(new Window(ordinal, String.join(" ", words.subList(from, from + length))));
            }
        }
        return windows;
    }

    /// The same windows as the recogniser may hear them.
    public static List<Window> misheard(
            List<Window> windows, HearingErrors errors, HearingErrors.Room room, long seed) {
        Random random = new Random(seed);
        return windows.stream()
                .map(window -> new Window(
                        window.ordinal(),
                        String.join(" ", errors.misheard(TrialTexts.words(window.text()), room, random))))
                .toList();
    }
}
