package org.verseprojection.live.picks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Ranking;
import org.verseprojection.domain.Translation;

class PickBoardTest {
    private static final long START = Long.MAX_VALUE - 5_000_000_000L; // nanoTime may overflow while a service lasts

    private final PickBoard board = new PickBoard();

    static Passage psalm(int verse) {
        return Passage.ofOsis("Ps.119." + verse);
    }

    static Candidate candidate(int verse, double confidence) {
        return new Candidate(
                psalm(verse), confidence, Candidate.Kind.QUOTATION, "so heard", Translation.KJV, List.of());
    }

    /// Those verses of Psalm 119, each with its confidence in percent.
    private void rank(double seconds, int... versesAndPercents) {
        List<Candidate> items = new ArrayList<>();
        for (int i = 0; i < versesAndPercents.length; i += 2) {
            items.add(candidate(versesAndPercents[i], versesAndPercents[i + 1] / 100.0));
        }
        board.update(new Ranking(Duration.ZERO, items), at(seconds));
    }

    private static long at(double seconds) {
        return START + (long) (seconds * 1e9);
    }

    private Map<Integer, Integer> places() {
        Map<Integer, Integer> places = new TreeMap<>();
        board.slots()
                .forEach(slot -> places.put(
                        slot.number(), slot.candidate().passage().first().verse()));
        return places;
    }

    private Optional<Integer> meant(int number, double seconds) {
        return board.meant(number, at(seconds))
                .map(slot -> slot.candidate().passage().first().verse());
    }

    private void fill(double seconds) {
        rank(seconds, 1, 90, 2, 80, 3, 70, 4, 60, 5, 50, 6, 45, 7, 40, 8, 35, 9, 30, 10, 25);
    }

    @Test
    void aPickKeepsItsNumberThoughItRises() {
        rank(0, 1, 50, 2, 40);
        rank(0.5, 2, 90, 3, 60, 1, 10);
        assertEquals(Map.of(1, 1, 2, 2, 3, 3), places());
        assertEquals(
                List.of(3, 1, 2), board.slots().stream().map(Slot::emphasis).toList());
        assertEquals(0.9, board.slots().get(1).candidate().confidence());
    }

    @Test
    void whatIsRankedNoMoreStaysAndIsSaidToBe() {
        rank(0, 1, 90, 2, 40);
        rank(0.5, 2, 50);
        assertFalse(board.slots().getFirst().listed());
        assertTrue(board.slots().getLast().listed());
        assertEquals(2, board.slots().getFirst().emphasis());
        rank(59, 2, 50);
        assertEquals(Map.of(1, 1, 2, 2), places());
        rank(61, 2, 50);
        assertEquals(Map.of(2, 2), places());
        rank(62, 2, 50, 3, 40);
        assertEquals(Map.of(1, 3, 2, 2), places());
    }

    @Test
    void whatHadItsTwentySecondsGivesWayFirst() {
        rank(0, 1, 90, 2, 80);
        rank(15, 3, 70, 4, 60, 5, 50, 6, 45, 7, 40, 8, 35, 9, 30, 10, 25);
        rank(21, 3, 70, 4, 60, 5, 50, 6, 45, 7, 40, 8, 35, 9, 30, 11, 10);
        assertEquals(11, places().get(2), "the weaker of the two that had their time");
        assertEquals(1, places().get(1));
        assertEquals(10, places().get(10));
    }

    @Test
    void beforeItsTwentySecondsAPickGivesWayOnlyToASurerOne() {
        fill(0);
        rank(1, 1, 90, 2, 80, 20, 27);
        assertEquals(20, places().get(10), "the weakest that is ranked no more, and weaker");
        rank(2, 1, 90, 21, 20);
        assertFalse(places().containsValue(21));
        rank(20.5, 1, 90, 21, 20);
        assertEquals(21, places().get(9));
    }

    @Test
    void whatIsRankedNeverMoves() {
        fill(0);
        rank(100, 30, 99, 1, 90, 2, 80, 3, 70, 4, 60, 5, 50, 6, 45, 7, 40, 8, 35, 9, 30);
        assertEquals(30, places().get(10));
        for (int number = 1; number <= 9; number++) {
            assertEquals(number, places().get(number));
        }
    }

    @Test
    void aKeyMeansWhatStoodThere300MsBefore() {
        fill(0);
        rank(30, 1, 90, 2, 80, 3, 70, 4, 60, 5, 50, 6, 45, 7, 40, 8, 35, 9, 30, 11, 25);
        assertEquals(Optional.of(10), meant(10, 30.2));
        assertEquals(Optional.of(10), meant(10, 30.299));
        assertEquals(Optional.of(11), meant(10, 30.301));
        assertEquals(Optional.of(11), meant(10, 300));
        assertEquals(Optional.empty(), meant(0, 31));
        assertEquals(Optional.empty(), meant(11, 31));
    }

    @Test
    void inAPlaceThatWasLongEmptyOnlyTheNewPickCanBeMeant() {
        rank(0, 1, 90);
        assertEquals(Optional.of(1), meant(1, 0.1));
        assertEquals(Optional.empty(), meant(2, 0.1));
        board.hide(psalm(1), at(10));
        rank(10.2, 2, 50);
        assertEquals(Optional.of(1), meant(1, 10.25));
        assertEquals(Optional.empty(), meant(1, 10.4), "it was empty for 200 ms only");
        assertEquals(Optional.of(2), meant(1, 10.5));
    }

    @Test
    void whereAPickCameAndWentNothingIsMeant() {
        rank(0, 1, 90);
        rank(1, 1, 90, 2, 50);
        board.hide(psalm(2), at(1.1));
        assertEquals(Optional.empty(), meant(2, 1.2));
        assertEquals(Optional.of(2), meant(2, 1.05));
    }

    @Test
    void whatWasHiddenStaysAwayUntilItIsHeardAnew() {
        rank(0, 1, 90, 2, 80);
        board.hide(psalm(1), at(1));
        assertEquals(Map.of(2, 2), places());
        for (int second = 2; second < 30; second++) {
            rank(second, 1, 90, 2, 80);
        }
        assertEquals(Map.of(2, 2), places());
        rank(30, 2, 80);
        rank(33, 1, 90, 2, 80);
        assertEquals(Map.of(2, 2), places(), "4 s are not enough");
        rank(34, 2, 80);
        rank(38.1, 1, 90, 2, 80);
        assertEquals(Map.of(1, 1, 2, 2), places());
    }

    @Test
    void aPauseBringsNothingHiddenBack() {
        rank(0, 1, 90, 2, 80);
        board.hide(psalm(1), at(1));
        rank(60, 1, 90, 2, 80);
        assertEquals(Map.of(2, 2), places(), "the same words, after a minute of silence");
        rank(61, 2, 80);
        rank(64, 1, 90, 2, 80);
        assertEquals(Map.of(2, 2), places(), "it was ranked 4 s before");
        rank(66, 2, 80);
        rank(69.1, 1, 90, 2, 80);
        assertEquals(Map.of(1, 1, 2, 2), places());
    }

    @Test
    void whatWasHiddenComesBackWhenItIsAnnouncedAnew() {
        hear(0, announced("Ps.23.1", 0.9, "Psalm 23"));
        board.hide(Passage.ofOsis("Ps.23.1"), at(1));
        hear(2, announced("Ps.23.1", 0.8, "Psalm 23"));
        hear(3, announced("Ps.23.1", 0.9, "Psalm 23"));
        assertEquals(List.of(), standing(), "only just hidden");
        hear(60, announced("Ps.23.1", 0.92, "Psalm 23"));
        assertEquals(List.of(), standing(), "no surer than it was");
        hear(90, announced("Ps.23.1", 0.6, "Psalm 23"));
        hear(91, announced("Ps.23.1", 0.9, "Psalm 23"));
        assertEquals(List.of("Ps.23.1"), standing());
    }

    @Test
    void whatIsHeardBehindAPauseOfListeningIsHeardAnew() {
        rank(0, 1, 90);
        board.hide(psalm(1), at(1));
        board.clear(at(2));
        rank(8, 1, 90);
        assertEquals(Map.of(1, 1), places());
    }

    @Test
    void clearedPlacesAreEmptyAndKeysStillMeanWhatWasSeen() {
        rank(0, 1, 90);
        board.clear(at(5));
        assertEquals(List.of(), board.slots());
        assertEquals(Optional.of(1), meant(1, 5.2));
        assertEquals(Optional.empty(), meant(1, 5.4));
    }

    static Candidate announced(String osis, double confidence, String heard) {
        return new Candidate(
                Passage.ofOsis(osis), confidence, Candidate.Kind.REFERENCE, heard, Translation.KJV, List.of());
    }

    private void hear(double seconds, Candidate... candidates) {
        board.update(new Ranking(Duration.ZERO, List.of(candidates)), at(seconds));
    }

    private List<String> standing() {
        return board.slots().stream()
                .map(slot -> slot.candidate().passage().osis())
                .toList();
    }

    @Test
    void anAnnouncementThatGoesOnTakesItsOwnPlaceOver() {
        hear(0, announced("Ps.20.1", 0.6, "Psalm twenty"), candidate(1, 0.3));
        hear(1, announced("Ps.23.1", 0.6, "Psalm twenty three"), announced("Ps.20.1", 0.5, "Psalm twenty"));
        assertEquals(List.of("Ps.23.1", "Ps.119.1"), standing());
        assertEquals(
                Passage.ofOsis("Ps.20.1"),
                board.meant(1, at(1.2)).orElseThrow().candidate().passage(),
                "a key means what its presser saw");
        hear(1.5, announced("Ps.23.1", 0.6, "Psalm twenty three"), announced("Ps.20.1", 0.3, "Psalm twenty"));
        assertEquals(List.of("Ps.23.1", "Ps.119.1"), standing(), "it is not placed anew while it fades");
        hear(3, announced("Ps.20.1", 0.9, "Psalm twenty"), announced("Ps.23.1", 0.6, "Psalm twenty three"));
        assertEquals(List.of("Ps.23.1", "Ps.119.1", "Ps.20.1"), standing(), "announced anew");
    }

    @Test
    void aPauseBringsNothingBackThatGrew() {
        hear(0, announced("Ps.20.1", 0.6, "Psalm twenty"));
        hear(1, announced("Ps.23.1", 0.6, "Psalm twenty three"), announced("Ps.20.1", 0.5, "Psalm twenty"));
        hear(9, announced("Ps.23.1", 0.5, "Psalm twenty three"), announced("Ps.20.1", 0.4, "Psalm twenty"));
        assertEquals(List.of("Ps.23.1"), standing());
        hear(10, announced("Ps.23.1", 0.5, "Psalm twenty three"));
        hear(15, announced("Ps.23.1", 0.4, "Psalm twenty three"), announced("Ps.20.1", 0.3, "Psalm twenty"));
        assertEquals(List.of("Ps.23.1", "Ps.20.1"), standing(), "it was not ranked for five seconds");
    }

    @Test
    void whatWasAnnouncedBeforeKeepsItsPlace() {
        hear(0, announced("Rom.8.1", 0.6, "Romans 8"));
        hear(6, announced("Rom.8.28", 0.9, "Romans 8:28"), announced("Rom.8.1", 0.4, "Romans 8"));
        assertEquals(List.of("Rom.8.1", "Rom.8.28"), standing(), "that was 6 s ago");
        hear(7, announced("Rom.12.1", 0.9, "Romans 12"), announced("Rom.8.28", 0.8, "Romans 8:28"));
        assertEquals(List.of("Rom.8.1", "Rom.8.28", "Rom.12.1"), standing(), "another chapter");
        hear(
                8,
                new Candidate(
                        Passage.ofOsis("Rom.12.2"),
                        0.9,
                        Candidate.Kind.QUOTATION,
                        "Romans 12 2",
                        Translation.KJV,
                        List.of()));
        assertEquals(4, standing().size(), "not announced");
    }

    @Test
    void wordsAndNumbersGrowAsTheyAreSpoken() {
        String[][] grown = {
            {"Psalm twenty", "psalm twenty-three"},
            {"Psalm 20", "Psalm 23"},
            {"Psalm 100", "Psalm 119"},
            {"Psalm 1", "Psalm 119"},
            {"Romans 8", "Romans 8, 28"},
            {"John 3:16", "John 3:16-18"},
            {"John 3:10", "John 3:10 to 12"}
        };
        for (String[] pair : grown) {
            assertTrue(
                    Announcement.grew(announced("Ps.1.1", 0.5, pair[0]), announced("Ps.2.1", 0.5, pair[1])),
                    String.join(" > ", pair));
        }
        String[][] others = {
            {"Psalm 23", "Psalm 20"},
            {"Psalm 23", "Psalm 24"},
            {"Psalm 10", "Psalm 12"},
            {"Psalm 2", "Psalm 23"},
            {"Psalm twenty", "Psalm twenty"},
            {"Psalm 20", "Psalm 30"},
            {"", "Psalm 30"},
            {"Romans 8:28", "Romans 9"}
        };
        for (String[] pair : others) {
            assertFalse(
                    Announcement.grew(announced("Ps.1.1", 0.5, pair[0]), announced("Ps.2.1", 0.5, pair[1])),
                    String.join(" > ", pair));
        }
        assertFalse(Announcement.grew(announced("Ps.20.1", 0.5, "twenty"), announced("Isa.20.3", 0.5, "twenty three")));
    }
}
