package org.verseprojection.live.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.verseprojection.domain.Hypothesis;

/// How much of what was said is kept.
class WordsAroundTest {
    @Test
    void onlyFortyWordsAreKept() {
        String before = "word ".repeat(100);
        String said = before + "For God so loved the world" + " after".repeat(100);
        String kept = WordsAround.of(Hypothesis.ofText(said), "god so loved the world");
        assertEquals(WordsAround.MOST, kept.split(" ").length);
        assertTrue(kept.contains("God so loved the world after"), kept);
        assertEquals(
                WordsAround.MOST, WordsAround.of(Hypothesis.ofText(said), "").split(" ").length);
        assertTrue(WordsAround.of(Hypothesis.ofText(said), "").endsWith("after"));
        String long1 = "x".repeat(600) + " " + "y".repeat(600) + " " + "\ud83d\ude00".repeat(700);
        assertTrue(WordsAround.of(Hypothesis.ofText(long1), "").length() <= Feedback.LONGEST);
        assertEquals("", WordsAround.of(Hypothesis.nothing(), "loved"));
    }
}
