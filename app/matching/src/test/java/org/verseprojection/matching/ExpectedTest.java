package org.verseprojection.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;

/// What was prepared is likelier, and no surer than the evidence.
class ExpectedTest {
    private static final Expected PREPARED = new Expected(() -> Set.of(Passage.ofOsis("Rom.8.28-Rom.8.30")));

    private static Detection detection(String osis, double likelihood) {
        return new Detection(
                Passage.ofOsis(osis),
                Candidate.Kind.QUOTATION,
                likelihood,
                "heard",
                Duration.ZERO,
                Translation.KJV,
                List.of());
    }

    private static double chance(List<Detection> detections, String osis) {
        return detections.stream()
                .filter(each -> each.passage().osis().equals(osis))
                .findFirst()
                .orElseThrow()
                .likelihood();
    }

    @Test
    void aPreparedVerseComesBeforeItsParallel() {
        List<Detection> weighed = PREPARED.weighed(List.of(detection("1Pet.1.2", 0.4), detection("Rom.8.29", 0.3)));
        assertEquals("Rom.8.29", weighed.getFirst().passage().osis());
        assertEquals(4 * 0.3 / (1 + 3 * 0.3), chance(weighed, "Rom.8.29"), 1e-9);
        assertEquals(0.4 / (1 + 3 * 0.3), chance(weighed, "1Pet.1.2"), 1e-9);
    }

    @Test
    void chancesStayChances() {
        List<Detection> weighed = PREPARED.weighed(List.of(detection("Rom.8.28", 0.7), detection("Rom.8.29", 0.3)));
        assertEquals(1, weighed.stream().mapToDouble(Detection::likelihood).sum(), 1e-9);
    }

    @Test
    void littleEvidenceStaysLittle() {
        assertTrue(chance(PREPARED.weighed(List.of(detection("Rom.8.28", 0.02))), "Rom.8.28") < 0.1);
    }

    @Test
    void withoutPreparationNothingChanges() {
        List<Detection> found = List.of(detection("John.3.16", 0.5));
        assertSame(found, Expected.NOTHING.weighed(found));
        assertEquals(0.5, chance(PREPARED.weighed(found), "John.3.16"), 1e-9);
    }
}
