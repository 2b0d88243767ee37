package org.verseprojection.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class StemTest {
    @Test
    void oldAndNewEndingsMeet() {
        assertEquals(Stem.of("makes"), Stem.of("maketh"));
        assertEquals(Stem.of("leads"), Stem.of("leadeth"));
        assertEquals(Stem.of("believe"), Stem.of("believest"));
        assertEquals(Stem.of("loved"), Stem.of("loving"));
        assertEquals(Stem.of("stopped"), Stem.of("stop"));
    }

    @Test
    void irregularFormsMeet() {
        assertEquals(Stem.of("spoke"), Stem.of("spake"));
        assertEquals(Stem.of("thou"), Stem.of("you"));
        assertEquals(Stem.of("saw"), Stem.of("see"));
        assertNotEquals(Stem.of("mind"), Stem.of("mine"));
        assertNotEquals(Stem.of("seed"), Stem.of("see"));
    }

    @Test
    void shortWordsKeepTheirLetters() {
        assertEquals("his", Stem.of("his"));
        assertEquals("bed", Stem.of("bed"));
        assertNotEquals(Stem.of("king"), Stem.of("kin"));
    }
}
