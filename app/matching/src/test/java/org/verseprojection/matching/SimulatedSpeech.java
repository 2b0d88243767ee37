package org.verseprojection.matching;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.verseprojection.domain.Translation;
import org.verseprojection.scripture.Scripture;

/// Makes up what a microphone might have brought: the beginning of a verse, misheard here and there, behind plain
/// talk or the verse before it; or, four times in five, plain talk alone.
final class SimulatedSpeech {
    /// Wordings that are kept out of the index, so that they are to it what an unknown translation or a paraphrase
    /// is.
    static final List<String> HELD_OUT = List.of("ACV", "CPDV", "Haweis", "OEB");

    private final Scripture scripture;
    private final List<String[]> shown = new ArrayList<>();
    private final List<String[]> heldOut = new ArrayList<>();
    private final List<String> talk;
    private final Random random;

    /// @param part 0 or 1: which half of the plain talk is spoken, so that one can be fitted on and one measured on
    SimulatedSpeech(Scripture scripture, int part, long seed) {
        this.scripture = scripture;
        this.random = new Random(seed);
        for (Translation translation : Translation.values()) {
            String[] texts = new String[scripture.versification().size()];
            Arrays.setAll(texts, scripture.text(translation)::text);
            shown.add(texts);
        }
        for (String name : HELD_OUT) {
            String[] texts = new String[scripture.versification().size()];
            Arrays.fill(texts, "");
            scripture.wordings().forEach(name, (ordinal, text) -> texts[ordinal] = text);
            heldOut.add(texts);
        }
        List<String> lines = talk();
        this.talk =
                lines.stream().filter(line -> lines.indexOf(line) % 2 == part).toList();
    }

    static List<String> talk() {
        try (InputStream file = Objects.requireNonNull(SimulatedSpeech.class.getResourceAsStream("plain-talk.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param ordinal the verse that is being spoken, −1 where it is plain talk
    /// @param fresh words of it that were spoken so far
    record Utterance(String text, int ordinal, int fresh) {}

    Utterance next() {
        double kind = random.nextDouble();
        if (kind < 0.8) {
            return new Utterance(String.join(" ", misheard(talkSoFar())), -1, 0);
        }
        return kind < 0.93 ? fragment(shown) : fragment(heldOut);
    }

    /// Plain talk that has come so far into an utterance, behind another or after a silence.
    private List<String> talkSoFar() {
        List<String> words = words(talk.get(random.nextInt(talk.size())));
        List<String> said = new ArrayList<>(random.nextDouble() < 0.9 ? talkWords(20) : List.of());
        said.addAll(words.subList(0, 1 + random.nextInt(words.size())));
        return said;
    }

    private Utterance fragment(List<String[]> wordings) {
        String[] texts = wordings.get(random.nextInt(wordings.size()));
        int ordinal;
        do {
            ordinal = random.nextInt(texts.length);
        } while (texts[ordinal].isEmpty());
        List<String> verse = words(texts[ordinal]);
        int from = random.nextDouble() < 0.7 ? 0 : random.nextInt(verse.size());
        int length = Math.min(verse.size() - from, 2 + random.nextInt(20));
        List<String> said = new ArrayList<>();
        double before = random.nextDouble();
        if (before < 0.6) {
            said.addAll(talkWords(3 + random.nextInt(15)));
        } else if (before < 0.97 && from == 0 && ordinal > 0) {
            List<String> previous = words(texts[ordinal - 1]);
            said.addAll(previous.subList(Math.max(0, previous.size() - 20), previous.size()));
        }
        said.addAll(verse.subList(from, from + length));
        return new Utterance(String.join(" ", misheard(said)), ordinal, length);
    }

    private List<String> talkWords(int count) {
        List<String> words = words(talk.get(random.nextInt(talk.size())));
        int from = Math.max(0, words.size() - count);
        return words.subList(from, words.size());
    }

    /// Errors like Whisper's in a hall: words lost, words that sound otherwise, words that were never said.
    private List<String> misheard(List<String> words) {
        double rate = random.nextBoolean() ? 0.03 : 0.15;
        List<String> heard = new ArrayList<>();
        for (String word : words) {
            double event = random.nextDouble() / rate;
            if (event >= 1) {
                heard.add(word);
            } else if (event >= 0.6) {
                List<String> other = words(shown.getFirst()[random.nextInt(shown.getFirst().length)]);
                heard.add(other.get(random.nextInt(other.size())));
            } else if (event >= 0.3) {
                heard.add(mangled(word));
            }
        }
        return heard.isEmpty() ? words : heard;
    }

    private String mangled(String word) {
        int at = random.nextInt(word.length());
        char letter = (char) ('a' + random.nextInt(26));
        return word.substring(0, at) + letter + word.substring(Math.min(word.length(), at + 1 + random.nextInt(2)));
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    Scripture scripture() {
        return scripture;
    }
}
