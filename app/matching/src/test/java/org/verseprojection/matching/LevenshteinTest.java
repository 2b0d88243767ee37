package org.verseprojection.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevenshteinTest {
    @ParameterizedTest
    @CsvSource({"kitten, sitting, 3", "shepherd, shepard, 2", "gourd, gord, 1", "same, same, 0", "a, b, 1"})
    void countsChanges(String one, String other, int changes) {
        assertEquals(true, Levenshtein.within(one, other, changes));
        assertEquals(changes == 0, Levenshtein.within(one, other, 0));
        assertEquals(false, changes > 0 && Levenshtein.within(one, other, changes - 1));
    }

    @Test
    void neighboursAreFoundByLeavingALetterOut() {
        List<String> words = List.of("gourd", "gold", "shepherd", "word", "world");
        DeletionNeighbours neighbours = new DeletionNeighbours(words, 4);
        Set<String> found = new HashSet<>();
        neighbours.each("gord", i -> found.add(words.get(i)));
        assertEquals(Set.of("gourd", "gold", "word"), found);
    }
}
