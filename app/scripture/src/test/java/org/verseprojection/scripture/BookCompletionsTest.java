package org.verseprojection.scripture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verseprojection.domain.Book;

/// What a name that is still being typed, cut off or misspelled may mean.
class BookCompletionsTest {
    private final BookNames names = Scripture.load().books();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cor | 1Cor 2Cor",
                "1 co | 1Cor",
                "1co | 1Cor",
                "II CO | 2Cor",
                "iii jo | 3John",
                "second  tim | 2Tim",
                "2nd sam | 2Sam",
                "3rd j | 3John",
                "third | 3John",
                "1 | 1Sam 1Kgs 1Chr 1Cor 1Thess 1Tim 1Pet 1John",
                "1st | 1Sam 1Kgs 1Chr 1Cor 1Thess 1Tim 1Pet 1John",
                "jn | John 1John 2John 3John",
                "john | John 1John 2John 3John",
                "jo | Josh Job Joel Jonah John 1John 2John 3John",
                "the | 1Thess 2Thess",
                "ps | Ps",
                "deut. | Deut",
                "'  ESTH ' | Esth",
                "song | Song",
                "acts of | Acts",
                "the acts | Acts"
            })
    void booksThatMayBeMeant(String typed, String osis) {
        assertEquals(
                Arrays.stream(osis.split(" "))
                        .map(each -> Book.ofOsis(each).orElseThrow())
                        .toList(),
                names.completions(typed));
    }

    /// Words that many full names begin with mean none of them.
    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "saint", "gospel", "4 k", "1cor 3", "x", "lamentations of", "16"})
    void whatMayMeanNone(String typed) {
        assertEquals(List.of(), names.completions(typed));
    }

    @ParameterizedTest
    @CsvSource({
        "0, gene, Gen",
        "0, gen, ",
        "0, joh, ",
        "0, ezek, Ezek",
        "0, judg, Judg",
        "0, phil, ",
        "1, cori, 1Cor",
        "1, thes, 1Thess",
        "2, cori, 2Cor",
        "0, song, Song"
    })
    void aNameThatIsCutOffMeansTheOneBookThatBeginsSo(int number, String start, String osis) {
        assertEquals(
                Optional.ofNullable(osis).flatMap(Book::ofOsis),
                names.beginningWith(number, start).map(BookName::book));
    }

    @ParameterizedTest
    @CsvSource({
        "0, jhn, ",
        "0, jhon, John",
        "0, mathw, Matt",
        "0, filipians, Phil",
        "0, corinthans, 1Cor",
        "2, corinthans, 2Cor",
        "0, genisis, Gen",
        "0, habacuc, Hab",
        "0, amoz, Amos",
        "0, mork, Mark",
        "0, dezekiah, ",
        "2, timoty, 2Tim",
        "0, duteronomy, Deut"
    })
    void aMisspelledNameMeansTheNearest(int number, String word, String osis) {
        Optional<BookName> found = names.spelledLike(number, word);
        assertEquals(Optional.ofNullable(osis).flatMap(Book::ofOsis), found.map(BookName::book));
        found.ifPresent(name -> assertEquals(BookName.Origin.MISHEARD, name.origin()));
    }

    @ParameterizedTest
    @CsvSource({"0, jhon, John", "0, corinthans, ", "1, corinthans, 1Cor", "0, habacuc, Hab", "0, dezekiah, "})
    void byItsSoundANameHasItsOwnNumberAlone(int number, String words, String osis) {
        assertEquals(
                Optional.ofNullable(osis).flatMap(Book::ofOsis),
                names.soundsLike(number, words).map(BookName::book));
    }
}
