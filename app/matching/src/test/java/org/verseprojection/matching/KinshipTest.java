package org.verseprojection.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verseprojection.domain.Translation;
import org.verseprojection.scripture.BibleText;
import org.verseprojection.scripture.Scripture;

class KinshipTest {
    private final Kinship kinship = Kinship.learned();

    private List<String> kin(String word) {
        return kinship.of(Stem.of(word)).stream().map(Kinship.Kin::stem).toList();
    }

    @ParameterizedTest
    @CsvSource({"boat, ship", "ship, boat", "happy, blessed"})
    void wordsThatStandForEachOtherAreKin(String one, String other) {
        assertTrue(kin(one).contains(Stem.of(other)), one + ": " + kin(one));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tractor", "xyzzy", "", "начале", "😀"})
    void aWordThatWasNeverSeenHasNoKin(String word) {
        assertEquals(List.of(), kinship.of(word));
    }

    @Test
    void strengthsAreSharesAndFallAndNoWordIsItsOwnKin() {
        BibleText kjv = Scripture.load().text(Translation.KJV);
        int seen = 0;
        for (int ordinal = 0; ordinal < 2_000; ordinal++) {
            for (Tokens.Token token : Tokens.of(kjv.text(ordinal))) {
                String stem = Stem.of(token.word());
                float before = 1;
                for (Kinship.Kin kin : kinship.of(stem)) {
                    assertTrue(kin.strength() > 0 && kin.strength() <= before, stem + ": " + kin);
                    assertFalse(kin.stem().equals(stem), stem);
                    before = kin.strength();
                    seen++;
                }
            }
        }
        assertTrue(seen > 10_000, seen + " kin");
    }
}
