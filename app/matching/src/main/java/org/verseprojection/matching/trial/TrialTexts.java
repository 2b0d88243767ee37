package org.verseprojection.matching.trial;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;
import org.verseprojection.scripture.Scripture;

/// Texts to try the matcher on: ordinary talk and paraphrases, written for that, and the verses in all wordings.
public final class TrialTexts {
    private static final String FOLDER = "/org/verseprojection/bible/talk/";

    private TrialTexts() {}

    /// A corpus of ordinary spoken-style English, a line of some 8 to 40 words each.
    public enum Talk {
        /// Sermons without quotations, stories, announcements, prayers, booth talk.
        A("plain-talk-a.txt"),
        /// Other speakers and settings, by another hand.
        B("plain-talk-b.txt"),
        /// Talk for the ranking to learn from.
        C("plain-talk-c.txt"),
        /// More of it.
        D("plain-talk-d.txt");

        private final String file;

        Talk(String file) {
            this.file = file;
        }

        /// What the ranking never saw.
        public static List<Talk> heldBack() {
            return List.of(A, B);
        }

        /// What it was fitted on.
        public static List<Talk> learnedFrom() {
            return List.of(C, D);
        }

        /// Its lines, in their order.
        public List<String> lines() {
            return TrialTexts.lines(file);
        }
    }

    /// A verse or a run of two in a preacher's own words.
    public record Paraphrase(Passage passage, String text) {}

    /// All paraphrases, in the order of the file, which is none.
    public static List<Paraphrase> paraphrases() {
        return lines("paraphrases.tsv").stream()
                .map(line -> line.split("\t"))
                .map(fields -> new Paraphrase(Passage.ofOsis(fields[0]), fields[1]))
                .toList();
    }

    /// A wording's verses by their ordinals; empty where it lacks one.
    ///
    /// @param name of a shown translation or a matching-only wording
    public static String[] verses(Scripture scripture, String name) {
        String[] texts = new String[scripture.versification().size()];
        Arrays.fill(texts, "");
        for (Translation translation : Translation.values()) {
            if (translation.name().equals(name)) {
                Arrays.setAll(texts, scripture.text(translation)::text);
                return texts;
            }
        }
        scripture.wordings().forEach(name, (ordinal, text) -> texts[ordinal] = text);
        return texts;
    }

    static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(TrialTexts.class.getResourceAsStream(FOLDER + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
