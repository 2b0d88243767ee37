package org.verseprojection.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.domain.VerseRef;
import org.verseprojection.scripture.Scripture;

/// Built without the matching-only wordings, to be quick; they are in where the whole matcher is tested.
class VerseIndexTest {
    private final Scripture scripture = Scripture.load();

    @TempDir
    private Path cache;

    private VerseIndex open(List<Double> progress) {
        return VerseIndex.open(cache, scripture, List.of(), progress::add);
    }

    private String best(VerseIndex index) {
        List<VerseIndex.Hit> hits = index.search(List.of("jesus", "wept"), 5);
        return scripture.versification().at(hits.getFirst().ordinal()).osis();
    }

    @Test
    void itIsBuiltOnceWithProgressAndFoundAgain() {
        List<Double> progress = new ArrayList<>();
        try (VerseIndex built = open(progress)) {
            assertEquals("John.11.35", best(built));
        }
        assertEquals(1.0, progress.getLast());
        assertTrue(progress.equals(progress.stream().sorted().toList()), "progress never falls");
        List<Double> again = new ArrayList<>();
        try (VerseIndex found = open(again)) {
            assertEquals("John.11.35", best(found));
        }
        assertEquals(List.of(), again);
    }

    @Test
    void aDamagedIndexIsBuiltAnew() throws IOException {
        open(new ArrayList<>()).close();
        for (String ending : List.of(".cfs", ".si", "segments_", "words.bin")) {
            damage(ending);
            List<Double> progress = new ArrayList<>();
            try (VerseIndex rebuilt = open(progress)) {
                assertEquals("John.11.35", best(rebuilt));
            }
            assertFalse(progress.isEmpty(), "damaged " + ending + " went unnoticed");
        }
    }

    /// Turns over a byte in the middle of each file of that kind.
    private void damage(String part) throws IOException {
        try (Stream<Path> files = Files.walk(cache)) {
            List<Path> hit = files.filter(file -> file.getFileName().toString().contains(part))
                    .toList();
            assertFalse(hit.isEmpty(), "no file " + part);
            for (Path file : hit) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 0x55;
                Files.write(file, bytes);
            }
        }
    }

    @Test
    void anInterruptedBuildLeavesNothingThatIsTakenForAnIndex() throws IOException {
        assertThrows(
                IllegalStateException.class,
                () -> VerseIndex.open(cache, scripture, List.of(), done -> {
                    throw new IllegalStateException("stopped");
                }));
        try (Stream<Path> left = Files.list(cache)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaid() throws IOException {
        Path file = Files.writeString(cache.resolve("taken"), "a file");
        IndexException said =
                assertThrows(IndexException.class, () -> VerseIndex.open(file, scripture, List.of(), done -> {}));
        assertTrue(said.toString().contains(file.toString()), said.toString());
    }

    @Test
    void theIndexInMemoryScoresAsTheOneOnDisk() {
        try (VerseIndex index = open(new ArrayList<>())) {
            List<String> words = List.of("shepherd", "want", "green", "pastures", "still", "waters");
            float[] scores = new float[scripture.versification().size()];
            words.forEach(word -> index.postings().add(Stem.of(word), scores));
            Best best = new Best(5);
            best.of(scores);
            List<VerseIndex.Hit> hits = index.search(words, 5);
            assertEquals(hits.getFirst().ordinal(), best.ordinal(0));
            // Lucene keeps lengths in one byte.
            hits.forEach(hit -> assertEquals(hit.score(), scores[hit.ordinal()], 0.05 * hit.score()));
        }
    }

    @Test
    void theWordsOfEveryWordingAreKept() {
        try (VerseIndex index = VerseIndex.open(cache, scripture, List.of("ASV"), done -> {})) {
            VerseTokens tokens = index.tokens();
            int ordinal = scripture.versification().ordinal(VerseRef.ofOsis("John.11.35"));
            assertEquals(3, tokens.wordings());
            assertEquals("jesus wept", words(tokens, 0, ordinal));
            assertEquals("jesus wept", words(tokens, 1, ordinal));
            assertEquals("", words(tokens, 2, ordinal), "what says the same is left out");
        }
    }

    private static String words(VerseTokens tokens, int wording, int ordinal) {
        StringJoiner words = new StringJoiner(" ");
        for (int i = tokens.start(wording, ordinal); i < tokens.end(wording, ordinal); i++) {
            words.add(tokens.vocabulary().word(tokens.words(wording)[i]));
        }
        return words.toString();
    }

    @Test
    void noWordsFindNothing() {
        try (VerseIndex index = open(new ArrayList<>())) {
            assertEquals(List.of(), index.search(List.of(), 5));
        }
    }
}
