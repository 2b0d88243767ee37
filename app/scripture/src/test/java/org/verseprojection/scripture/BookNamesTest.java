package org.verseprojection.scripture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.verseprojection.domain.Book;

class BookNamesTest {
    private final BookNames names = Scripture.load().books();

    @ParameterizedTest
    @EnumSource(Book.class)
    void everyBookGoesByItsTitleItsCitationAndItsOsisName(Book book) {
        assertEquals(Optional.of(book), names.named(book.title()));
        assertEquals(Optional.of(book), names.named(book.citation()));
        assertEquals(Optional.of(book), names.named(book.osis()));
        assertEquals(Optional.of(book), names.named(book.title().toUpperCase(java.util.Locale.ROOT)));
    }

    @ParameterizedTest
    @CsvSource({
        "First Corinthians, 1Cor",
        "1st Cor, 1Cor",
        "II Tim., 2Tim",
        "canticles, Song",
        "Song of Songs, Song",
        "revelations, Rev",
        "psalm, Ps",
        "Jn, John",
        "3 Jn, 3John",
        "First Epistle of Paul to the Thessalonians, 1Thess",
        "Acts of the Apostles, Acts"
    })
    void abbreviationsAndSpokenNamesAreKnown(String name, String osis) {
        assertEquals(Book.ofOsis(osis), names.named(name));
    }

    @Test
    void whatIsNoNameNamesNothing() {
        assertEquals(Optional.empty(), names.named("Hezekiah"));
        assertEquals(Optional.empty(), names.named(""));
        assertEquals(Optional.empty(), names.named("John 3:16"));
    }
}
