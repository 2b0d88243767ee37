package org.verseprojection.matching.trial;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.verseprojection.domain.Book;
import org.verseprojection.domain.VerseRef;
import org.verseprojection.scripture.Scripture;

/// How a verse is told: by another wording, which stands in for a preacher's own words; by some words of the shown
/// translation; or loosely, with words left out, others put in, old words made new, and parts in another order.
final class Tellings {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 13;
    private static final double LEFT_OUT = 0.22;
    private static final double PUT_IN = 0.12;
    private static final double TURNED = 0.3;
    private static final List<String> FILLERS =
            List.of("you know", "well", "I mean", "right", "just", "basically", "so", "really", "kind of");
    private static final Map<String, String> MODERN = Map.ofEntries(
            Map.entry("unto", "to"),
            Map.entry("thee", "you"),
            Map.entry("thou", "you"),
            Map.entry("thy", "your"),
            Map.entry("ye", "you"),
            Map.entry("shall", "will"),
            Map.entry("hath", "has"),
            Map.entry("saith", "says"),
            Map.entry("therefore", "so"),
            Map.entry("behold", "look"),
            Map.entry("upon", "on"),
            Map.entry("lord", "God"),
            Map.entry("said", "told them"),
            Map.entry("children", "kids"),
            Map.entry("brethren", "brothers"),
            Map.entry("spake", "spoke"),
            Map.entry("began", "started"),
            Map.entry("because", "since"),
            Map.entry("great", "huge"),
            Map.entry("neither", "not"));

    private final Scripture scripture;
    private final List<String> wordings;
    private final Map<String, String[]> texts;
    private final Random random;

    Tellings(Scripture scripture, List<String> wordings, long seed) {
        this(scripture, wordings, new HashMap<>(), seed);
    }

    /// @param texts wordings that were read already, and those that are read now; may be shared
    Tellings(Scripture scripture, List<String> wordings, Map<String, String[]> texts, long seed) {
        this.texts = texts;
        this.scripture = scripture;
        this.wordings = wordings;
        this.random = new Random(seed);
    }

    /// A verse as this preacher tells it now.
    List<String> told(int ordinal, Preacher preacher) {
        double[] styles = preacher.styles();
        double style = random.nextDouble();
        String shown = preacher.translation().name();
        if (style < styles[0]) {
            return window(words(wordings.get(random.nextInt(wordings.size())), ordinal, shown), ordinal);
        }
        List<String> window = window(words(shown, ordinal, "KJV"), ordinal);
        return style < styles[0] + styles[1] ? window : loosely(window);
    }

    /// A book's name without its number and what follows it.
    static String name(Book book) {
        return book.title().toLowerCase(Locale.ROOT).replaceFirst("^\\d ", "").replaceFirst(" .*", "");
    }

    /// Its name, as it is said.
    List<String> announcement(int ordinal) {
        VerseRef verse = scripture.versification().at(ordinal);
        String book = verse.book()
                .title()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^1 ", "first ")
                .replaceFirst("^2 ", "second ")
                .replaceFirst("^3 ", "third ");
        return TrialTexts.words(book + " chapter " + verse.chapter() + " verse " + verse.verse());
    }

    private List<String> words(String wording, int ordinal, String otherwise) {
        String text = text(wording, ordinal);
        return TrialTexts.words(text.isEmpty() ? text(otherwise, ordinal) : text);
    }

    private String text(String wording, int ordinal) {
        return texts.computeIfAbsent(wording, name -> TrialTexts.verses(scripture, name))[ordinal];
    }

    private List<String> window(List<String> words, int ordinal) {
        List<String> all = words.size() == 1 && words.getFirst().isEmpty() ? words("KJV", ordinal, "WEB") : words;
        int length = Math.min(all.size(), SHORTEST + random.nextInt(LONGEST - SHORTEST + 1));
        int from = random.nextInt(all.size() - length + 1);
        return all.subList(from, from + length);
    }

    private List<String> loosely(List<String> words) {
        List<String> told = new ArrayList<>();
        for (String word : words) {
            if (random.nextDouble() < LEFT_OUT && words.size() > SHORTEST) {
                continue;
            }
            if (random.nextDouble() < PUT_IN) {
                told.addAll(TrialTexts.words(FILLERS.get(random.nextInt(FILLERS.size()))));
            }
            String plain = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
            told.addAll(TrialTexts.words(MODERN.getOrDefault(plain, word)));
        }
        if (told.size() > SHORTEST && random.nextDouble() < TURNED) {
            int cut = 2 + random.nextInt(told.size() - 3);
            List<String> turned = new ArrayList<>(told.subList(cut, told.size()));
            turned.addAll(told.subList(0, cut));
            return turned;
        }
        return told.isEmpty() ? words : told;
    }
}
