package org.verseprojection.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassageTest {
    @ParameterizedTest
    @CsvSource({
        "John.3.16, John 3:16",
        "Phil.4.6-Phil.4.7, Philippians 4:6–7",
        "Rom.8.38-Rom.9.2, Romans 8:38–9:2",
        "Mal.4.6-Matt.1.1, Malachi 4:6–Matthew 1:1"
    })
    void itIsPrintedAsShortAsItCanBeReadBack(String osis, String reference) {
        Passage passage = Passage.ofOsis(osis);
        assertEquals(reference, passage.reference());
        assertEquals(osis, passage.osis());
    }

    @Test
    void itsEndsAreInIt() {
        Passage passage = Passage.ofOsis("Ps.22.31-Ps.23.2");
        assertTrue(passage.contains(VerseRef.ofOsis("Ps.22.31")));
        assertTrue(passage.contains(VerseRef.ofOsis("Ps.23.1")));
        assertTrue(passage.contains(VerseRef.ofOsis("Ps.23.2")));
        assertFalse(passage.contains(VerseRef.ofOsis("Ps.23.3")));
        assertFalse(passage.contains(VerseRef.ofOsis("Ps.22.30")));
    }

    @Test
    void itDoesNotRunBackwards() {
        assertThrows(IllegalArgumentException.class, () -> Passage.ofOsis("John.3.16-John.3.15"));
    }
}
