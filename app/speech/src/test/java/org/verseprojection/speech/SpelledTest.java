package org.verseprojection.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpelledTest {
    private static int prefix(String part, String whole) {
        return Spelled.prefix(Texts.words(part), Texts.words(whole));
    }

    @Test
    void capitalsAndStopsDoNotMatter() {
        assertEquals(3, prefix("The Lord is", "the LORD, is my shepherd"));
    }

    @Test
    void aMisheardWordIsSteppedOver() {
        assertEquals(4, prefix("he leaded me in", "he leadeth me in the paths"));
    }

    @Test
    void wordsLostOrAddedAreAllowedFor() {
        assertEquals(7, prefix("would you turn me in your", "would you turn with me in your bibles"));
        assertEquals(2, prefix("the the Lord", "the Lord is my"));
    }

    @Test
    void noWordsAreThePrefixOfAnything() {
        assertEquals(0, Spelled.prefix(List.of(), Texts.words("a b")));
    }

    @Test
    void agreementEndsAtTheFirstDifference() {
        assertEquals(2, Spelled.agreement(Texts.words("He restored my soul"), Texts.words("he restored his soul")));
    }
}
