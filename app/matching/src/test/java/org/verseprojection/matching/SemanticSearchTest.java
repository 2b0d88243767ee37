package org.verseprojection.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.verseprojection.domain.Hypothesis;
import org.verseprojection.domain.Word;

class SemanticSearchTest {
    private static final int VERSES = 100;

    /// Verse 10 points along the first axis, verse 11 nearly, verse 50 half, verse 70 the other way; all others
    /// nowhere.
    private static final byte[] VALUES = new byte[3 * VERSES];

    static {
        VALUES[3 * 10] = 100;
        VALUES[3 * 11] = 90;
        VALUES[3 * 50] = 50;
        VALUES[3 * 70] = -100;
        VALUES[3 * 80 + 1] = 100;
    }

    private final Vocabulary vocabulary = new Vocabulary();
    private final List<String> embedded = new ArrayList<>();
    private final SemanticSearch search;

    SemanticSearchTest() throws IOException {
        search = new SemanticSearch(
                new Meaning(this::embed, Prototypes.of(VALUES, VERSES, 3, 0.01f), windows(windows())), VERSES);
        vocabulary.add(Tokens.of("the Lord is my shepherd"));
        vocabulary.freeze();
    }

    /// Verse 10 has two windows, the first along the second axis, the second along the first; verse 60 one along the
    /// first at 0.8; the others none.
    private static byte[] windows() {
        byte[] file = new byte[VERSES + 3 * 3];
        file[10] = 2;
        file[60] = 1;
        file[VERSES + 1] = 100;
        file[VERSES + 3] = 100;
        file[VERSES + 6] = 80;
        return file;
    }

    /// Along the second axis for anything with "other" in it, else along the first.
    private List<float[]> embed(List<String> texts) {
        embedded.addAll(texts);
        return texts.stream()
                .map(text -> text.contains("other") ? new float[] {0, 1, 0} : new float[] {1, 0, 0})
                .toList();
    }

    private static WindowVectors windows(byte[] file) throws IOException {
        return WindowVectors.read("parts.bin", new ByteArrayInputStream(file), file.length, VERSES, 3, 0.01f);
    }

    private Heard heard(String text) {
        return Heard.of(Hypothesis.ofText(text), vocabulary);
    }

    private String handedOver(String text) {
        embedded.clear();
        search.search(heard(text));
        assertEquals(1, embedded.size());
        return embedded.getFirst();
    }

    @Test
    void theNearestVersesComeFirstAndThoseThatPointElsewhereNotAtAll() {
        assertEquals(List.of(10, 11, 60, 50), List.copyOf(search.search(heard("whatever was said"))));
    }

    @Test
    void eachVerseIsToldItsCosineItsRankAndItsLeadOverThoseThatDoNotAdjoinIt() {
        search.search(heard("whatever was said"));
        assertEquals(1, search.hit(10).whole().cosine(), 1e-4);
        assertEquals(1, search.hit(10).whole().rank());
        assertEquals(0.5, search.hit(10).whole().lead(), 1e-4);
        assertEquals(0.5, search.hit(11).whole().rank());
        assertEquals(0.4, search.hit(11).whole().lead(), 1e-4);
        assertEquals(0.5, search.hit(50).whole().cosine(), 1e-4);
        assertEquals(-0.5, search.hit(50).whole().lead(), 1e-4);
        assertEquals(-1, search.hit(70).whole().cosine(), 1e-4);
        assertEquals(0, search.hit(70).whole().rank());
    }

    @Test
    void theNearestOfItsWindowsSpeaksForAVerse() {
        search.search(heard("whatever was said"));
        assertEquals(1, search.hit(10).part().cosine(), 1e-4);
        assertEquals(0.8, search.hit(60).part().cosine(), 1e-4);
        assertEquals(0.5, search.hit(60).part().rank());
        assertEquals(0, search.hit(50).part().cosine(), 1e-4);
        assertEquals(0.4, search.hit(60).both().cosine(), 1e-4);
    }

    @Test
    void aFileOfWindowsThatIsNotWholeIsRefused() {
        byte[] file = windows();
        for (byte[] damaged : List.of(Arrays.copyOf(file, file.length - 1), Arrays.copyOf(file, 40), new byte[0])) {
            IOException said = assertThrows(IOException.class, () -> windows(damaged));
            assertTrue(String.valueOf(said.getMessage()).contains("parts.bin"));
        }
    }

    @Test
    void theSameTextIsEmbeddedOnceAndAnsweredAlike() {
        Set<Integer> first = search.search(heard("whatever was said"));
        assertEquals(first, search.search(heard("whatever was said")));
        assertEquals(1, embedded.size());
        assertEquals(Set.of(10, 80), search.search(heard("some other thing")));
        assertEquals(2, embedded.size());
        assertEquals(first, search.search(heard("whatever was said")));
        assertEquals(0, search.hit(80).whole().cosine(), 1e-4);
    }

    @Test
    void theLastSentenceIsHandedOverWhereItIsNeitherShortNorLong() {
        assertEquals(
                "the lord cares for me like sheep",
                handedOver("we went to town. And then we came home again. the lord cares for me like sheep"));
    }

    @Test
    void aPauseBeginsASentenceToo() {
        List<Word> words = new ArrayList<>(
                Hypothesis.ofText("so we all went down to town one fine day").reading());
        words.addAll(Hypothesis.ofText("he cares for me like sheep").reading());
        Hypothesis hypothesis = new Hypothesis(words.getLast().end(), words, words, false);
        embedded.clear();
        search.search(Heard.of(hypothesis, vocabulary));
        assertEquals(List.of("he cares for me like sheep"), embedded);
    }

    @Test
    void ofAShortSentenceAndOfALongOneTheLastWordsAreHandedOver() {
        String town = "so after that we all went down to town on a fine day in spring.";
        String behindShort = handedOver(town + " He cares.");
        assertTrue(behindShort.endsWith("a fine day in spring He cares"), behindShort);
        String numbered = "a b c d e f g h i j k l m n o p q r s t u v w x y z";
        String ofLong = handedOver(numbered);
        assertTrue(numbered.endsWith(ofLong), ofLong);
        int words = ofLong.split(" ").length;
        assertTrue(words >= 8 && words <= 16, words + " words");
        assertEquals(words, behindShort.split(" ").length);
    }

    @Test
    void whatIsHandedOverHasNoStopsAndKeepsItsNumbersAndApostrophes() {
        assertEquals("in 40 days God's word won't fail", handedOver("“in 40 days,” -- God's word won't fail!"));
    }
}
