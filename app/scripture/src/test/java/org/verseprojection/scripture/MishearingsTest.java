package org.verseprojection.scripture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MishearingsTest {
    private static final Scripture SCRIPTURE = Scripture.load();
    private final ReferenceParser parser = new ReferenceParser(SCRIPTURE.versification(), SCRIPTURE.books());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Turn with me to file him on chapter 1 verse 4.          | Phlm.1.4
            Turn with me to the first salonians chapter 3 verse 2.  | 1Thess.3.2
            Turn with me to 2nd, Salonians, chapter 3, verse 2.     | 2Thess.3.2
            Turn with me to 1st core in the ends chapter 3 verse 2. | 1Cor.3.2
            Turn with me to first, John, Chapter 3, verse 2         | 1John.3.2
            Turn with me to truth chapter 3 verse 2.                | Ruth.3.2
            Turn with me to X chapter 3 verse 2                     | Acts.3.2
            Turn with me to mark, chapter 3 verse 2.                | Mark.3.2
            We read in the book of calculations, chapter 1 verse 2. | Gal.1.2
            We read in the book of numbers, chapter 1 and verse 2.  | Num.1.2
            First Kings Do One.                                     | 1Kgs.2.1
            2. Peter to 1.                                          | 2Pet.2.1
            Revelation to one.                                      | Rev.2.1
            Sefania 2-1                                             | Zeph.2.1
            """)
    void whatOurWhisperWroteForABookIsThatBook(String text, String place) {
        assertEquals(place, Examples.shown(parser.parse(text, Style.SPOKEN)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            You will know the truth. Chapter 3 is next.         |
            The truth, chapter 3 verse 2                        |
            There are problems in chapter 3 verse 2             |
            Please file him on 3 2                              |
            He was sent to Rome to one of them                  |
            Paul wrote to the Romans to 3 of us                 |
            """)
    void theSameWordsMeanNothingElsewhere(String text, String place) {
        assertEquals(place == null ? "" : place, Examples.shown(parser.parse(text, Style.SPOKEN)));
    }
}
