package org.verseprojection.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberWordsTest {
    @ParameterizedTest
    @CsvSource({
        "0, zero",
        "7, seven",
        "12, twelve",
        "20, twenty",
        "40, forty",
        "99, ninety nine",
        "100, one hundred",
        "119, one hundred nineteen",
        "120, one hundred twenty",
        "969, nine hundred sixty nine",
        "1000, 1000",
        "3rd, third",
        "word, word"
    })
    void numbersAreSpelledAndOtherWordsAreLeft(String word, String spelled) {
        assertEquals(List.of(spelled.split(" ", -1)), NumberWords.spell(word));
    }
}
