package org.verseprojection.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LoopGuardTest {
    private static String unlooped(String text) {
        return Texts.said(LoopGuard.unloop(Texts.pieces(text)).pieces());
    }

    @Test
    void aWordThatNeverEndsIsSaidOnce() {
        assertEquals("Well.", unlooped("Well. Well. Well. Well. Well. Well."));
    }

    @Test
    void aSentenceThatComesBackIsSaidOnceAndWhatStoodBeforeItStays() {
        assertEquals(
                "Now turn. Go over to Romans 838.",
                unlooped("Now turn. Go over to Romans 838. Go over to Romans 838. go over to Romans 838. Go over to"));
    }

    @Test
    void whatComesBehindALoopStays() {
        assertEquals("a b c d", unlooped("a b a b a b a b c d"));
    }

    @Test
    void aLoopThatDriftsIsCutWhereItComesBack() {
        String drifting =
                "Built over to Romans 838. Built over to Romans 1. Built over to Romans 838. Built over to Romans "
                        + "built over to Romans 1238. Built over to Romans, built over to Romans 12. built over to Romans 138. "
                        + "Built over to Romans 18. Built over to Romans 28.";
        assertEquals("Built over to Romans 838.", unlooped(drifting));
    }

    @Test
    void scriptureThatRepeatsItselfIsLeftAlone() {
        for (String verse : new String[] {
            "Holy, holy, holy, is the LORD of hosts: the whole earth is full of his glory.",
            "Verily, verily, I say unto thee,",
            "nor death, nor life, nor angels, nor principalities, nor powers, nor things present, nor things to come,",
            "Vanity of vanities, saith the Preacher, vanity of vanities; all is vanity.",
            "To every thing there is a season: A time to be born, and a time to die; a time to plant, and a time to "
                    + "pluck up that which is planted; A time to kill, and a time to heal;",
            "The voice said, Cry. And he said, What shall I cry?",
            "He that hath an ear, let him hear what the Spirit saith unto the churches;"
        }) {
            assertFalse(LoopGuard.unloop(Texts.pieces(verse)).looped(), verse);
        }
    }

    @Test
    void aLoopIsToldOf() {
        assertTrue(LoopGuard.unloop(Texts.pieces("ya. ya. ya. ya. ya.")).looped());
    }
}
