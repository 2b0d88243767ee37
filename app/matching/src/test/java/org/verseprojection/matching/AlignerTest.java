package org.verseprojection.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.verseprojection.domain.Hypothesis;

class AlignerTest {
    private final Vocabulary vocabulary = new Vocabulary();
    private final char[] shepherd = add("The LORD is my shepherd; I shall not want.");
    private final char[] peace = add("And the peace of God, which passeth all understanding, shall keep your hearts");
    private final char[] bag = add("want of a shepherd shall I not, my LORD is the");

    AlignerTest() {
        for (int i = 0; i < 50; i++) {
            add("the of and shall is my not a I which all your God LORD");
        }
        vocabulary.freeze();
    }

    private char[] add(String text) {
        return vocabulary.add(Tokens.of(text));
    }

    private Alignment align(String heard, char[] verse) {
        Aligner aligner = new Aligner(vocabulary);
        aligner.listen(Heard.of(Hypothesis.ofText(heard), vocabulary));
        return aligner.align(verse, 0, verse.length);
    }

    @Test
    void aQuotationLiesWordByWordOnItsVerse() {
        Alignment alignment = align("he said the lord is my shepherd I shall not want", shepherd);
        assertEquals(2, alignment.first());
        assertEquals(10, alignment.last());
        assertEquals(9, alignment.met());
    }

    @Test
    void orderCounts() {
        String heard = "the lord is my shepherd I shall not want";
        assertTrue(align(heard, shepherd).evidence() > 2 * align(heard, bag).evidence());
    }

    @Test
    void soundsAndEndingsMeet() {
        Alignment alignment = align("and the piece of god which passes all understanding", peace);
        assertEquals(9, alignment.met());
        assertTrue(alignment.evidence()
                < align("and the peace of god which passeth all understanding", peace)
                        .evidence());
    }

    @Test
    void newWordsCountMoreThanOldOnes() {
        String quotation = "the lord is my shepherd I shall not want";
        String after = quotation + " and so I drove down to town for bread and eggs";
        assertTrue(align(quotation, shepherd).evidence()
                > 1.5 * align(after, shepherd).evidence());
    }

    @Test
    void nothingInCommonIsNoEvidence() {
        assertEquals(0, align("tractors plough muddy fields", shepherd).evidence());
    }

    @Test
    void theScoreAloneIsTheEvidence() {
        Aligner aligner = new Aligner(vocabulary);
        for (String heard : List.of("the lord is my shepherd and I want", "peace of god I shall", "not a word")) {
            aligner.listen(Heard.of(Hypothesis.ofText(heard), vocabulary));
            for (char[] verse : List.of(shepherd, peace, bag)) {
                double evidence = aligner.align(verse, 0, verse.length).evidence();
                assertEquals(evidence, aligner.score(verse, 0, verse.length, 0), 1e-4);
                assertEquals(Math.max(2, evidence), aligner.score(verse, 0, verse.length, 2), 1e-4);
            }
        }
    }

    @Test
    void whatSoundsOrIsSpelledNearlyAlikeMeetsALittle() {
        double same = align("my shepherd", shepherd).evidence();
        double near = align("my shepard", shepherd).evidence();
        assertTrue(near > 0.3 * same && near < same, near + " of " + same);
    }

    @Test
    void anAlignerForgetsWhatItListenedToBefore() {
        Aligner aligner = new Aligner(vocabulary);
        aligner.listen(Heard.of(Hypothesis.ofText("shepherd want"), vocabulary));
        aligner.listen(Heard.of(Hypothesis.ofText("tractors plough"), vocabulary));
        assertEquals(0, aligner.align(shepherd, 0, shepherd.length).evidence());
    }
}
