package org.verseprojection.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerseEmbedderTest {
    private final VerseEmbedder embedder;

    VerseEmbedderTest() throws ModelException {
        embedder = VerseEmbedder.open(store());
    }

    @AfterAll
    void close() {
        embedder.close();
    }

    @Test
    void aCallLeavesNothingInNativeMemory() {
        int before = embedder.resources();
        for (int i = 0; i < 20; i++) {
            embedder.embed("and god said");
        }
        assertEquals(before, embedder.resources());
    }

    @Test
    void thePiecesAreThoseOfTheTrainingsTokenizer() throws ModelException {
        try (WordPieces pieces = WordPieces.load(Shipped.file("tokenizer.json"))) {
            assertArrayEquals(
                    new long[] {101, 2005, 2643, 2061, 3866, 1996, 2088, 1010, 2008, 2002, 2435, 2010, 2069, 2365, 102},
                    pieces.ids("For God so loved the world, that he gave his only son"));
            assertArrayEquals(new long[] {101, 102}, pieces.ids(""));
            assertEquals(WordPieces.MOST, pieces.ids("verily ".repeat(500)).length);
            assertArrayEquals(pieces.ids("naive café"), pieces.ids("Naïve CAFE"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "for god so loved the world", "\0", "½ \uD83D 🙏 \uDE4F", "[MASK] ## 你好 é"})
    void everyTextHasAVectorOfUnitLength(String text) {
        assertUnit(embedder.embed(text));
    }

    @Test
    void aTextWithoutEndIsCutOff() {
        String endless = "in the beginning ".repeat(100_000);
        assertUnit(embedder.embed(endless));
        assertArrayEquals(embedder.embed("in the beginning ".repeat(60)), embedder.embed(endless));
    }

    @Test
    void severalTextsTogetherHaveTheVectorsTheyHaveAlone() {
        List<String> texts = new ArrayList<>();
        for (int words = 0; words < 37; words++) {
            texts.add("the lord is my shepherd i shall not want ".repeat(words).strip());
        }
        float[][] together = embedder.embed(texts);
        assertEquals(texts.size(), together.length);
        for (int i = 0; i < together.length; i++) {
            assertArrayEquals(embedder.embed(texts.get(i)), together[i], 1e-4f);
        }
    }

    @Test
    void noTextsHaveNoVectors() {
        assertEquals(0, embedder.embed(List.of()).length);
    }

    @Test
    void paraphrasesAreNearerThanOtherThings() {
        float[][] vectors = embedder.embed(List.of(
                "for god so loved the world that he gave his only son",
                "god loved the people of this world so much that he gave his one son",
                "and the flood was forty days upon the earth"));
        assertTrue(product(vectors[0], vectors[1]) > product(vectors[0], vectors[2]) + 0.2);
    }

    @Test
    void aClosedEmbedderSaysSo() throws ModelException {
        VerseEmbedder other = VerseEmbedder.open(store());
        other.close();
        other.close();
        assertThrows(IllegalStateException.class, () -> other.embed("and"));
    }

    @Test
    void aDamagedTokenizerIsRefusedInOneLine(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("tokenizer.json"), "{\"version\":");
        ModelException refusal = assertThrows(ModelException.class, () -> WordPieces.load(file));
        String message = String.valueOf(refusal.getMessage());
        assertTrue(message.contains(file.toString()), message);
        assertEquals(1, message.lines().count());
    }

    @Test
    void aChangedFileIsNotLoaded(@TempDir Path folder) throws IOException {
        for (String name : List.of("manifest.json", "tokenizer.json")) {
            Files.copy(Shipped.file(name), folder.resolve(name));
        }
        Path other = folder.resolve("verse-embedder.pt");
        Files.write(other, new byte[(int) Files.size(Shipped.file("verse-embedder.pt"))]);
        ModelException refusal =
                assertThrows(ModelException.class, () -> VerseEmbedder.open(new ModelStore(folder, folder)));
        assertTrue(String.valueOf(refusal.getMessage()).contains("SHA-256"), refusal.getMessage());
    }

    private static void assertUnit(float[] vector) {
        assertEquals(VerseEmbedder.DIMENSIONS, vector.length);
        assertEquals(1, product(vector, vector), 1e-4);
    }

    private static double product(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static ModelStore store() {
        return new ModelStore(Shipped.models(), Shipped.models().resolve("none"));
    }
}
