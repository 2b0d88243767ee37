package org.verseprojection.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerseRefTest {
    @Test
    void itIsPrintedAsPeopleReadItAndAsOsisDoes() {
        VerseRef verse = new VerseRef(Book.FIRST_CORINTHIANS, 13, 4);
        assertEquals("1 Corinthians 13:4", verse.reference());
        assertEquals("1Cor.13.4", verse.osis());
        assertEquals(verse, VerseRef.ofOsis("1Cor.13.4"));
    }

    @Test
    void aChapterOfThePsalmsIsAPsalm() {
        assertEquals("Psalm 23:1", VerseRef.ofOsis("Ps.23.1").reference());
        assertEquals("Psalms", Book.PSALMS.title());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "John", "John.3", "John.3.16.1", "Jn.3.16", "John.three.16", "John.0.1", "John.3.-1"})
    void whatIsNoOsisVerseIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> VerseRef.ofOsis(text));
    }

    @Test
    void versesStandInCanonicalOrder() {
        assertTrue(VerseRef.ofOsis("Mal.4.6").compareTo(VerseRef.ofOsis("Matt.1.1")) < 0);
        assertTrue(VerseRef.ofOsis("Ps.9.20").compareTo(VerseRef.ofOsis("Ps.10.1")) < 0);
        assertTrue(VerseRef.ofOsis("Ps.10.2").compareTo(VerseRef.ofOsis("Ps.10.11")) < 0);
    }

    @Test
    void eachBookIsFoundByItsNumberAndItsOsisName() {
        for (int number = 1; number <= 66; number++) {
            Book book = Book.ofNumber(number);
            assertEquals(number, book.number());
            assertEquals(book, Book.ofOsis(book.osis()).orElseThrow());
        }
        assertThrows(IllegalArgumentException.class, () -> Book.ofNumber(0));
        assertThrows(IllegalArgumentException.class, () -> Book.ofNumber(67));
    }
}
