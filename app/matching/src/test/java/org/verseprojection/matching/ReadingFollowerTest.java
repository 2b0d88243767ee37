package org.verseprojection.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verseprojection.domain.Candidate;

/// Which verse is taken to come next, and how surely.
class ReadingFollowerTest extends FollowedReading {
    private String armed(double now) {
        return next(now).map(each -> each.passage().osis()).orElse("");
    }

    private double likelihood(double now) {
        return next(now).map(Detection::likelihood).orElse(0.0);
    }

    @Test
    void whereNothingWasReadNothingIsArmed() {
        assertEquals(Optional.empty(), next(3));
        assertEquals(Optional.empty(), follower.reading());
        announces("Ps.23.1-Ps.23.6", 4);
        assertEquals(Optional.empty(), next(5));
    }

    @ParameterizedTest
    @CsvSource({"12, ''", "2, ''", "1, Ps.23.2", "0, Ps.23.2"})
    void theNextVerseIsArmedWhenAtMostOneWordIsLeft(int left, String osis) {
        reads("Ps.23.1", 5, left);
        assertEquals(osis, armed(5));
    }

    @Test
    void whatIsArmedSaysThatItIsNext() {
        reads("Ps.23.1", 5, 0);
        Detection armed = next(6).orElseThrow();
        assertEquals(Candidate.Kind.NEXT, armed.kind());
        assertEquals(seconds(5), armed.at());
        assertEquals(List.of(), armed.matched());
    }

    @Test
    void theVerseBehindAChaptersLastIsTheNextChaptersFirst() {
        reads("Ps.23.6", 5, 0);
        assertEquals("Ps.24.1", armed(5));
    }

    @Test
    void theLastVerseOfTheBibleArmsNothing() {
        reads("Rev.22.20", 5, 0);
        assertEquals("Rev.22.21", armed(5));
        reads("Rev.22.21", 9, 0);
        assertEquals("", armed(9));
    }

    @Test
    void aSingleColdQuotationHardlyArms() {
        reads("John.3.16", 5, 0);
        assertEquals("John.3.17", armed(5));
        assertTrue(likelihood(5) < 0.5, "armed with " + likelihood(5));
    }

    @Test
    void aReadingThatWentOnIsTakenToGoOn() {
        reads("John.3.16", 5, 0);
        reads("John.3.17", 12, 0);
        assertEquals("John.3.18", armed(12));
        assertTrue(likelihood(12) >= 0.6, "armed with " + likelihood(12));
    }

    @Test
    void anAnnouncedVerseIsTakenForTheFirstOfAReading() {
        announces("John.3.16", 2);
        reads("John.3.16", 8, 0);
        assertTrue(likelihood(8) >= 0.6, "armed with " + likelihood(8));
    }

    @Test
    void anAnnouncedRangeArmsMoreThanAnythingElse() {
        announces("Phil.4.6-Phil.4.8", 2);
        reads("Phil.4.6", 8, 1);
        double announced = likelihood(8);
        assertTrue(announced >= 0.9, "armed with " + announced);
        ReadingFollower other = new ReadingFollower(VERSIFICATION);
        other.heard(List.of(found("Phil.4.5", Candidate.Kind.QUOTATION, 0.95, 4, 0, 0)));
        other.heard(List.of(found("Phil.4.6", Candidate.Kind.QUOTATION, 0.95, 8, 1, 0)));
        assertTrue(announced > other.next(seconds(8), since -> 0).orElseThrow().likelihood());
    }

    @Test
    void anAnnouncedRangeIsNotReadBeyondItsEnd() {
        announces("Phil.4.6-Phil.4.7", 2);
        reads("Phil.4.6", 8, 0);
        assertTrue(likelihood(8) >= 0.9);
        reads("Phil.4.7", 15, 0);
        assertTrue(likelihood(15) < 0.5, "armed with " + likelihood(15));
    }

    @Test
    void theNewestAnnouncementHolds() {
        announces("Phil.4.6-Phil.4.7", 2);
        announces("John.3.16-John.3.18", 20);
        announces("Phil.4.6-Phil.4.7", 2); // an older pass's, found again
        reads("John.3.16", 25, 0);
        assertTrue(likelihood(25) >= 0.9, "armed with " + likelihood(25));
    }

    @Test
    void whoSkipsIsFollowed() {
        announces("Ps.23.1-Ps.23.6", 2);
        reads("Ps.23.1", 8, 0);
        reads("Ps.23.4", 16, 0);
        assertEquals("Ps.23.5", armed(16));
        assertTrue(likelihood(16) >= 0.9);
    }

    @Test
    void aSkipEndsARunThatNobodyAnnounced() {
        reads("Ps.23.1", 5, 0);
        reads("Ps.23.2", 10, 0);
        assertTrue(likelihood(10) >= 0.6);
        reads("Ps.119.105", 20, 0);
        assertEquals("Ps.119.106", armed(20));
        assertTrue(likelihood(20) < 0.5, "armed with " + likelihood(20));
    }

    @Test
    void whoSaysSixOtherWordsHasStopped() {
        announces("Ps.23.1-Ps.23.6", 2);
        reads("Ps.23.1", 8, 0);
        double five = follower.next(seconds(10), since -> 5).orElseThrow().likelihood();
        double six = follower.next(seconds(10), since -> 6).orElseThrow().likelihood();
        assertTrue(five >= 0.9, "armed with " + five);
        assertTrue(six < 0.5, "armed with " + six);
    }

    @Test
    void theWordThatIsLeftIsNoOtherWord() {
        announces("Ps.23.1-Ps.23.6", 2);
        reads("Ps.23.1", 8, 1);
        assertTrue(
                follower.next(seconds(10), since -> 6).orElseThrow().likelihood() >= 0.9, "the sixth is the verse's");
        assertTrue(follower.next(seconds(10), since -> 7).orElseThrow().likelihood() < 0.5);
    }

    @Test
    void wordsAreCountedSinceTheVersesLast() {
        reads("Ps.23.1", 8, 0);
        List<Duration> asked = new ArrayList<>();
        follower.next(seconds(10), since -> {
            asked.add(since);
            return 0;
        });
        assertEquals(List.of(seconds(8)), asked);
    }

    @Test
    void whatIsArmedFadesWithTime() {
        announces("Ps.23.1-Ps.23.6", 2);
        reads("Ps.23.1", 8, 0);
        assertEquals(likelihood(8), likelihood(12), "a reader may draw breath");
        double before = likelihood(12);
        for (int now = 15; now < 60; now += 3) {
            double faded = likelihood(now);
            assertTrue(faded < before, faded + " at " + now + " s");
            before = faded;
        }
        assertTrue(before < 0.05, "armed with " + before);
    }

    @Test
    void anEarlierTimeThanThatOfTheWordsIsNoAge() {
        reads("Ps.23.1", 8, 0);
        assertEquals(likelihood(8), likelihood(7));
        assertEquals(
                Duration.ZERO, follower.context(seconds(7)).read().orElseThrow().age());
    }

    @Test
    void aVerseThatIsReadOnAndOnIsNoRun() {
        reads("John.3.16", 5, 9);
        reads("John.3.16", 6, 5);
        reads("John.3.16", 7, 0);
        assertTrue(likelihood(7) < 0.5, "armed with " + likelihood(7));
    }

    @Test
    void whatIsUnsureOrSaidInOtherWordsIsNotRead() {
        follower.heard(List.of(found("John.3.16", Candidate.Kind.QUOTATION, 0.5, 5, 0, 0)));
        follower.heard(List.of(found("John.3.16", Candidate.Kind.PARAPHRASE, 0.95, 5, 0, 0)));
        follower.heard(List.of());
        assertEquals(Optional.empty(), follower.reading());
        assertEquals("", armed(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Gen.1.30", "Ps.22.31", "Mal.4.5"})
    void theLikelihoodIsAChance(String osis) {
        reads(osis, 5, 0);
        for (int now = 0; now < 10_000; now = 2 * now + 1) {
            double likelihood = likelihood(now);
            assertTrue(likelihood >= 0 && likelihood <= 1, likelihood + " at " + now + " s");
        }
    }
}
