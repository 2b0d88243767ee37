package org.verseprojection.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class HypothesisTest {
    private static Word word(String text, int second, boolean stable, boolean opens) {
        return new Word(text, Duration.ofSeconds(second), Duration.ofSeconds(second + 1), stable, opens);
    }

    @Test
    void theNewestUtteranceAloneIsShownStableWordsApart() {
        List<Word> words = List.of(
                word("before", 0, true, true),
                word("the", 4, true, true),
                word("Lord", 5, true, false),
                word("is", 6, false, false));
        Hypothesis hypothesis = new Hypothesis(Duration.ofSeconds(7), words, words, false);
        assertEquals("the Lord", hypothesis.stable());
        assertEquals("is", hypothesis.unstable());
    }

    @Test
    void whereThePauseHasLeftTheMemoryAllWordsAreTheNewestUtterance() {
        List<Word> words =
                List.of(word("on", 0, true, false), word("and", 1, true, false), word("on", 2, false, false));
        Hypothesis hypothesis = new Hypothesis(Duration.ofSeconds(3), words, words, false);
        assertEquals("on and", hypothesis.stable());
        assertEquals("on", hypothesis.unstable());
    }

    @Test
    void nothingHeardIsSilence() {
        assertTrue(Hypothesis.nothing().silent());
        assertEquals("", Hypothesis.nothing().stable());
        assertEquals("", Hypothesis.nothing().unstable());
    }

    @Test
    void plainTextIsTakenAsSpokenAndConfirmed() {
        Hypothesis hypothesis = Hypothesis.ofText("  for God\tso\nloved ");
        assertEquals(
                List.of("for", "God", "so", "loved"),
                hypothesis.reading().stream().map(Word::text).toList());
        assertEquals("for God so loved", hypothesis.stable());
        assertEquals("loved", Hypothesis.ofText("loved").stable());
        assertEquals(List.of(), Hypothesis.ofText(" \n ").reading());
    }

    @Test
    void aWordIsOneWordAndEndsAfterItBegins() {
        assertThrows(IllegalArgumentException.class, () -> word("", 0, true, true));
        assertThrows(IllegalArgumentException.class, () -> word("two words", 0, true, true));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Word("back", Duration.ofSeconds(2), Duration.ofSeconds(1), true, true));
    }
}
