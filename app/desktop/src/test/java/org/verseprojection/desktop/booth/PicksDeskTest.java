package org.verseprojection.desktop.booth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Ranking;

/// What Delete means while the best pick is selected by itself.
class PicksDeskTest {
    private static final long LATER = Duration.ofSeconds(1).toNanos();

    private final PicksDesk desk = new PicksDesk(() -> true);

    private void rank(Candidate... candidates) {
        desk.ranked(new Ranking(Duration.ZERO, List.of(candidates)));
    }

    private Optional<String> meant(long pressed) {
        return desk.chosen(pressed).map(slot -> slot.candidate().passage().osis());
    }

    private void oneThenAnother() {
        rank(BoothTest.candidate("John.3.16", 0.9), BoothTest.candidate("Ps.23.1", 0.3));
        rank(BoothTest.candidate("Ps.23.1", 0.95), BoothTest.candidate("John.3.16", 0.5));
    }

    @Test
    void aKeyMeansWhatWasSelected300MsBefore() {
        rank(BoothTest.candidate("John.3.16", 0.9), BoothTest.candidate("Ps.23.1", 0.3));
        long seen = System.nanoTime();
        rank(BoothTest.candidate("Ps.23.1", 0.95), BoothTest.candidate("John.3.16", 0.5));
        rank(BoothTest.candidate("Ps.23.1", 0.99), BoothTest.candidate("John.3.16", 0.4));
        assertEquals(Optional.of("John.3.16"), meant(seen));
        assertEquals(Optional.of("Ps.23.1"), meant(System.nanoTime() + LATER));
    }

    @Test
    void whereNothingWasSelectedNothingIsMeant() {
        long before = System.nanoTime();
        rank(BoothTest.candidate("John.3.16", 0.9));
        assertEquals(Optional.empty(), meant(before));
        assertEquals(Optional.of("John.3.16"), meant(System.nanoTime() + LATER));
        long seen = System.nanoTime();
        rank();
        assertEquals(Optional.of("John.3.16"), meant(seen));
        assertEquals(Optional.empty(), meant(System.nanoTime() + LATER));
    }

    @Test
    void whatTheHandSelectedIsMeantAtOnce() {
        oneThenAnother();
        desk.select(-1);
        assertEquals(Optional.of("John.3.16"), meant(System.nanoTime()));
        oneThenAnother();
        desk.digit(1, System.nanoTime() + LATER);
        assertEquals(Optional.of("John.3.16"), meant(System.nanoTime()));
    }

    @Test
    void whatWasHiddenIsNotMeantTwice() {
        oneThenAnother();
        desk.hide(BoothTest.content("John.3.16").passage());
        assertEquals(Optional.of("Ps.23.1"), meant(System.nanoTime()));
    }
}
