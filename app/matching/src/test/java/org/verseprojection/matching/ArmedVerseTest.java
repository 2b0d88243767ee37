package org.verseprojection.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Ranking;
import org.verseprojection.domain.Translation;

/// What the ranker makes of a verse that is armed because a reading goes on.
class ArmedVerseTest {
    private final ConfidenceRanker ranker = new ConfidenceRanker();

    private static Duration seconds(double seconds) {
        return Duration.ofMillis((long) (seconds * 1000));
    }

    private static List<Detection> found(Candidate.Kind kind, String osis, double likelihood, double at) {
        return List.of(new Detection(
                Passage.ofOsis(osis), kind, likelihood, "heard", seconds(at), Translation.KJV, List.of()));
    }

    private static List<Detection> read(String osis, double likelihood, double at) {
        return found(Candidate.Kind.QUOTATION, osis, likelihood, at);
    }

    private static List<Detection> armed(String osis, double likelihood, double at) {
        return found(Candidate.Kind.NEXT, osis, likelihood, at);
    }

    private Ranking at(double now, List<Detection> spoken, List<Detection> next) {
        return ranker.rank(List.of(List.of(), spoken, next), seconds(now));
    }

    private static List<String> places(Ranking ranking) {
        return ranking.items().stream().map(item -> item.passage().osis()).toList();
    }

    @ParameterizedTest
    @CsvSource({"0.95, 0.97", "0.8, 0.97", "0.8, 0.8", "0.8, 0.7"})
    void anArmedVerseStandsAboveTheOneThatWasRead(double armed, double read) {
        Ranking ranking = at(10, read("Ps.23.1", read, 10), armed("Ps.23.2", armed, 10));
        assertEquals(List.of("Ps.23.2", "Ps.23.1"), places(ranking));
        assertEquals(armed, ranking.items().getFirst().confidence());
        assertEquals(Candidate.Kind.NEXT, ranking.items().getFirst().kind());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.6})
    void evenWhatIsBarelyArmedStandsAboveItAMomentLater(double armed) {
        at(10, read("Ps.23.1", 0.97, 10), armed("Ps.23.2", armed, 10));
        Ranking ranking = at(13, read("Ps.23.1", 0.97, 10), armed("Ps.23.2", armed, 10));
        assertEquals(List.of("Ps.23.2", "Ps.23.1"), places(ranking));
    }

    @Test
    void aWeaklyArmedVerseStandsBelowTheOneThatWasRead() {
        Ranking ranking = at(10, read("Ps.23.1", 0.97, 10), armed("Ps.23.2", 0.3, 10));
        assertEquals(List.of("Ps.23.1", "Ps.23.2"), places(ranking));
        assertEquals(0.97, ranking.items().getFirst().confidence(), "it does not give way");
    }

    @Test
    void whatIsNoLongerArmedIsNotRemembered() {
        at(10, read("Ps.23.1", 0.97, 10), armed("Ps.23.2", 0.95, 10));
        Ranking ranking = at(10.5, read("Ps.23.1", 0.97, 10), List.of());
        assertEquals(List.of("Ps.23.1"), places(ranking));
        assertTrue(ranking.items().getFirst().confidence() > 0.8, "and the verse that was read is back");
    }

    @Test
    void theLongerItIsArmedTheMoreTheReadVerseGivesWay() {
        double before = 1;
        for (double now = 10; now < 20; now += 0.5) {
            Ranking ranking = at(now, read("Ps.23.1", 0.97, 10), armed("Ps.23.2", 0.8, 10));
            assertEquals("Ps.23.2", places(ranking).getFirst());
            double left = ranking.items().get(1).confidence();
            assertTrue(left < before, left + " at " + now);
            before = left;
        }
    }

    @Test
    void anArmedVerseWhoseWordsAreHeardIsOfferedOnceAndAsWhatItIsLikelierToBe() {
        Ranking begun = at(12, read("Ps.23.2", 0.4, 12), armed("Ps.23.2", 0.8, 10));
        assertEquals(List.of("Ps.23.2"), places(begun));
        assertEquals(Candidate.Kind.NEXT, begun.items().getFirst().kind());
        Ranking underWay = at(14, read("Ps.23.2", 0.96, 14), armed("Ps.23.2", 0.8, 10));
        assertEquals(List.of("Ps.23.2"), places(underWay));
        assertEquals(Candidate.Kind.QUOTATION, underWay.items().getFirst().kind());
    }

    @Test
    void aVerseFurtherOnThatWasReadDoesNotGiveWay() {
        Ranking ranking = at(12, read("Ps.23.5", 0.9, 12), armed("Ps.23.2", 0.8, 10));
        assertEquals(List.of("Ps.23.5", "Ps.23.2"), places(ranking));
        assertEquals(0.9, ranking.items().getFirst().confidence());
    }
}
