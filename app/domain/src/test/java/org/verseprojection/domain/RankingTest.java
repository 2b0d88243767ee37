package org.verseprojection.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankingTest {
    private static Candidate candidate(int verse, double confidence) {
        Passage passage = Passage.of(new VerseRef(Book.PSALMS, 119, verse));
        return new Candidate(
                passage, confidence, Candidate.Kind.QUOTATION, "thy word", Translation.KJV, List.of(new Span(0, 8)));
    }

    private static Ranking ranking(List<Candidate> items) {
        return new Ranking(Duration.ZERO, items);
    }

    @Test
    void tenFallingConfidencesAreARanking() {
        List<Candidate> ten = IntStream.rangeClosed(1, 10)
                .mapToObj(i -> candidate(i, 1 - i / 20.0))
                .toList();
        assertEquals(10, ranking(ten).items().size());
    }

    @Test
    void nothingToOfferIsARankingToo() {
        assertEquals(new Ranking(Duration.ofSeconds(7), List.of()), Ranking.empty(Duration.ofSeconds(7)));
    }

    @Test
    void elevenAreTooMany() {
        List<Candidate> eleven =
                IntStream.rangeClosed(1, 11).mapToObj(i -> candidate(i, 0.5)).toList();
        assertThrows(IllegalArgumentException.class, () -> ranking(eleven));
    }

    @Test
    void theSurerStandsFirst() {
        List<Candidate> rising = List.of(candidate(1, 0.4), candidate(2, 0.5));
        assertThrows(IllegalArgumentException.class, () -> ranking(rising));
    }

    @Test
    void noPassageIsOfferedTwice() {
        List<Candidate> twice = List.of(candidate(1, 0.5), candidate(1, 0.4));
        assertThrows(IllegalArgumentException.class, () -> ranking(twice));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void aConfidenceIsAChance(double confidence) {
        assertThrows(IllegalArgumentException.class, () -> candidate(1, confidence));
    }

    @Test
    void aSpanIsNeitherEmptyNorReversed() {
        assertThrows(IllegalArgumentException.class, () -> new Span(3, 3));
        assertThrows(IllegalArgumentException.class, () -> new Span(-1, 3));
    }
}
