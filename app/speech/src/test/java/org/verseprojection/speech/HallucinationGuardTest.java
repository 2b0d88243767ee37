package org.verseprojection.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HallucinationGuardTest {
    private final HallucinationGuard guard = new HallucinationGuard();

    private String believed(String text, int voicedMillis) {
        return Texts.text(guard.believed(Texts.words(text), Duration.ofMillis(voicedMillis)));
    }

    @Test
    void aPhraseForSilenceWithHardlyAnyVoiceIsNotBelieved() {
        assertEquals("", believed("Thank you.", 200));
        assertEquals("", believed("You", 96));
    }

    @Test
    void theSamePhraseSpokenIsBelieved() {
        assertEquals("Thank you.", believed("Thank you.", 700));
    }

    @Test
    void aSentenceThatHoldsThePhraseIsBelieved() {
        assertEquals("I thank you all.", believed("I thank you all.", 600));
    }

    @Test
    void moreWordsThanAnybodyCouldSayAreNotBelieved() {
        assertEquals("", believed("one two three four five six seven eight nine ten eleven twelve", 500));
    }
}
