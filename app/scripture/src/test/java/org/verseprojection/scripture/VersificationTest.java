package org.verseprojection.scripture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.verseprojection.domain.Book;
import org.verseprojection.domain.VerseRef;

class VersificationTest {
    private final Versification kjv = Scripture.load().versification();

    @Test
    void ordinalsAndPlacesAreEachOthersInverse() {
        VerseRef last = null;
        for (int ordinal = 0; ordinal < kjv.size(); ordinal++) {
            VerseRef verse = kjv.at(ordinal);
            assertEquals(ordinal, kjv.ordinal(verse));
            assertTrue(last == null || last.compareTo(verse) < 0);
            last = verse;
        }
    }

    @Test
    void countsAreTheKjvs() {
        assertEquals(150, kjv.chapters(Book.PSALMS));
        assertEquals(176, kjv.verses(Book.PSALMS, 119));
        assertEquals(1, kjv.chapters(Book.JUDE));
        assertEquals(14, kjv.verses(Book.THIRD_JOHN, 1));
        assertEquals(0, kjv.verses(Book.JOHN, 22));
        assertEquals(0, kjv.verses(Book.JOHN, 0));
    }

    @Test
    void theNextVerseMayStandInTheNextBook() {
        assertEquals(Optional.of(VerseRef.ofOsis("Matt.1.1")), kjv.next(VerseRef.ofOsis("Mal.4.6")));
        assertEquals(Optional.of(VerseRef.ofOsis("Mal.4.6")), kjv.previous(VerseRef.ofOsis("Matt.1.1")));
        assertEquals(Optional.empty(), kjv.next(VerseRef.ofOsis("Rev.22.21")));
        assertEquals(Optional.empty(), kjv.previous(VerseRef.ofOsis("Gen.1.1")));
    }

    @Test
    void aPlaceThatDoesNotExistHasNoOrdinal() {
        assertFalse(kjv.exists(VerseRef.ofOsis("John.3.37")));
        assertThrows(IllegalArgumentException.class, () -> kjv.ordinal(VerseRef.ofOsis("John.3.37")));
    }

    @Test
    void aVersificationNeedsAllBooksAndNoEmptyChapter() {
        assertThrows(IllegalArgumentException.class, () -> Versification.of(new int[65][1]));
        assertThrows(IllegalArgumentException.class, () -> Versification.of(new int[66][1]));
    }
}
