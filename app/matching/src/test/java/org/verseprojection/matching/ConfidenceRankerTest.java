package org.verseprojection.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Ranking;
import org.verseprojection.domain.Translation;

class ConfidenceRankerTest {
    private final ConfidenceRanker ranker = new ConfidenceRanker();

    private static Detection found(String osis, Candidate.Kind kind, double likelihood, double at) {
        return new Detection(Passage.ofOsis(osis), kind, likelihood, "heard", seconds(at), Translation.KJV, List.of());
    }

    private static Detection announced(String osis, double at) {
        return found(osis, Candidate.Kind.REFERENCE, 0.95, at);
    }

    private static Detection quoted(String osis, double likelihood, double at) {
        return found(osis, Candidate.Kind.QUOTATION, likelihood, at);
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis((long) (seconds * 1000));
    }

    private Ranking at(double now, Detection... detections) {
        List<Detection> references = new ArrayList<>();
        List<Detection> quotations = new ArrayList<>();
        for (Detection detection : detections) {
            (detection.kind() == Candidate.Kind.REFERENCE ? references : quotations).add(detection);
        }
        return ranker.rank(List.of(references, quotations), seconds(now));
    }

    private static double confidence(Ranking ranking, String osis) {
        return ranking.items().stream()
                .filter(item -> item.passage().osis().equals(osis))
                .mapToDouble(Candidate::confidence)
                .findFirst()
                .orElse(0);
    }

    @Test
    void anAnnouncementIsStillFirstTwentySecondsLater() {
        at(5, announced("Ps.23.1", 5));
        assertTrue(confidence(at(14, announced("Ps.23.1", 5)), "Ps.23.1") > 0.8);
        assertTrue(confidence(at(25), "Ps.23.1") > 0.65);
    }

    @Test
    void onceItsVerseWasReadItGivesWay() {
        at(5, announced("Ps.23.1", 5));
        at(10, announced("Ps.23.1", 5), quoted("Ps.23.1", 0.95, 10));
        Ranking reading = at(14, announced("Ps.23.1", 5), quoted("Ps.23.2", 0.7, 14));
        assertEquals("Ps.23.2", reading.items().getFirst().passage().osis());
    }

    @Test
    void announcedAgainItIsFreshAgain() {
        at(5, announced("Ps.23.1", 5));
        at(10, announced("Ps.23.1", 5), quoted("Ps.23.1", 0.95, 10));
        at(30);
        assertTrue(confidence(at(40, announced("Ps.23.1", 40)), "Ps.23.1") > 0.9);
    }

    @Test
    void aVerseThatWasQuotedAndIsAnnouncedLaterIsShownAsAnnounced() {
        at(10, quoted("John.3.16", 0.97, 10));
        Candidate first = at(30, announced("John.3.16", 30)).items().getFirst();
        assertEquals(Candidate.Kind.REFERENCE, first.kind());
        assertTrue(first.confidence() > 0.9);
    }

    @Test
    void aVerseThatWasAnnouncedLongAgoAndIsQuotedNowIsShownAsQuoted() {
        at(10, announced("John.3.16", 10));
        at(15, quoted("John.3.16", 0.9, 15));
        Candidate first = at(60, quoted("John.3.16", 0.9, 60)).items().getFirst();
        assertEquals(Candidate.Kind.QUOTATION, first.kind());
        assertTrue(first.confidence() > 0.85);
    }

    @Test
    void whatALaterPassNoLongerHearsFadesAtOnce() {
        at(5, announced("Ps.20.1", 5));
        at(5.5, announced("Ps.23.1", 5.4));
        Ranking later = at(8, announced("Ps.23.1", 5.4));
        assertTrue(confidence(later, "Ps.20.1") < 0.2, "Psalm 20 has " + confidence(later, "Ps.20.1"));
    }

    @Test
    void theNewestPassIsBelievedThoughItsTimesJitter() {
        at(5, quoted("Gen.1.1", 0.9, 5));
        assertTrue(confidence(at(5.5, quoted("Gen.1.1", 0.1, 4.9)), "Gen.1.1") <= 0.1);
    }

    @Test
    void aQuotationFadesWhenTheSpeakerGoesOn() {
        at(5, quoted("Gen.1.1", 0.95, 5));
        assertTrue(confidence(at(20), "Gen.1.1") < 0.2);
        assertEquals(List.of(), at(120).items());
    }

    @Test
    void neverMoreThanTen() {
        Detection[] many = new Detection[20];
        for (int i = 0; i < many.length; i++) {
            many[i] = quoted("Ps.119." + (i + 1), 0.5, 5);
        }
        assertEquals(10, at(5, many).items().size());
    }
}
