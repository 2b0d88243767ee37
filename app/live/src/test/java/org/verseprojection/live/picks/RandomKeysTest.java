package org.verseprojection.live.picks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Ranking;

/// Digits pressed at random while rankings change several times a second. What stood where is written down here, each
/// millisecond, from the places that the board shows.
class RandomKeysTest {
    private static final int KEYS = 10_000;
    private static final int REACTION_MS = 300;
    private static final long MS = 1_000_000;

    private final Random random = new Random(25);
    private final PickBoard board = new PickBoard();
    private final List<Map<Integer, Passage>> shown = new ArrayList<>(); // by millisecond
    private List<Slot> slots = List.of();
    private boolean announcing;
    private Map<Integer, Passage> places = Map.of();

    private Ranking ranking(int verses) {
        Map<Integer, Double> picked = new TreeMap<>();
        int size = random.nextInt(11);
        for (int i = 0; i < size; i++) {
            picked.put(1 + random.nextInt(verses), random.nextDouble());
        }
        List<Candidate> items = picked.entrySet().stream()
                .map(entry -> announcing
                        ? PickBoardTest.announced(
                                "Ps.119." + entry.getKey(), entry.getValue(), "verse " + entry.getKey())
                        : PickBoardTest.candidate(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(Candidate::confidence).reversed())
                .toList();
        return new Ranking(Duration.ZERO, items);
    }

    private void happen(int ms, int verses) {
        if (random.nextInt(200) == 0) {
            board.update(ranking(verses), ms * MS);
        } else if (random.nextInt(8_000) == 0 && !board.slots().isEmpty()) {
            Slot any = board.slots().get(random.nextInt(board.slots().size()));
            board.hide(any.candidate().passage(), ms * MS);
        } else if (random.nextInt(20_000) == 0) {
            board.clear(ms * MS);
        }
        if (!board.slots().equals(slots) || shown.isEmpty()) {
            slots = board.slots();
            places = slots.stream()
                    .collect(Collectors.toMap(
                            Slot::number, slot -> slot.candidate().passage()));
        }
        shown.add(places);
    }

    private Optional<Passage> shownAt(int ms, int number) {
        return ms < 0 ? Optional.empty() : Optional.ofNullable(shown.get(ms).get(number));
    }

    /// What stood there 300 ms before; in a place that was empty then and had been for as long before something came,
    /// what came, where nothing else happened to it.
    private Optional<Passage> expected(int pressed, int number) {
        Optional<Passage> before = shownAt(pressed - REACTION_MS, number);
        Optional<Passage> now = shownAt(pressed, number);
        if (before.isPresent() || now.isEmpty()) {
            return before;
        }
        int came = pressed;
        while (shownAt(came - 1, number).equals(now)) {
            came--;
        }
        for (int ms = came - REACTION_MS; ms < came; ms++) {
            if (shownAt(ms, number).isPresent()) {
                return Optional.empty();
            }
        }
        return now;
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 80, 176})
    void aKeyNeverMeansAnotherVerse(int verses) {
        int ms = 0;
        int meant = 0;
        for (int key = 0; key < KEYS; key++) {
            int until = ms + random.nextInt(60);
            announcing = random.nextBoolean(); // so that some take the place of what they grew from
            while (ms <= until) {
                happen(ms++, verses);
            }
            int pressed = ms - 1 - random.nextInt(Math.min(ms, 100)); // it waited for its turn
            int number = 1 + random.nextInt(10);
            Optional<Passage> got = board.meant(number, pressed * MS)
                    .map(slot -> slot.candidate().passage());
            assertEquals(expected(pressed, number), got, "key " + number + " at " + pressed + " ms");
            meant += got.isPresent() ? 1 : 0;
        }
        assertTrue(meant > KEYS / 4, "most places must be in use, or nothing is tried: " + meant);
    }

    /// Whatever is ranked keeps its number, and in its first 20 s a pick gives way only to a surer one.
    @ParameterizedTest
    @ValueSource(ints = {15, 40, 176})
    void picksStandStill(int verses) {
        Map<Passage, Integer> since = new HashMap<>();
        for (int ms = 0; ms < 500_000; ms += 1 + random.nextInt(1_000)) {
            Ranking ranking = ranking(verses);
            Set<Passage> ranked =
                    ranking.items().stream().map(Candidate::passage).collect(Collectors.toSet());
            List<Slot> before = board.slots();
            List<Slot> after = board.update(ranking, ms * MS);
            for (Slot slot : before) {
                Passage passage = slot.candidate().passage();
                Slot now = after.get(slot.number() - 1); // none goes empty, as each is ranked within a minute
                boolean stays = now.candidate().passage().equals(passage);
                boolean young = ms - since.getOrDefault(passage, ms) < 20_000;
                assertTrue(stays || !ranked.contains(passage), "a ranked pick lost its number");
                assertTrue(
                        stays
                                || !young
                                || now.candidate().confidence()
                                        > slot.candidate().confidence(),
                        "a young pick gave way to a weaker one");
            }
            since.keySet()
                    .retainAll(after.stream()
                            .map(slot -> slot.candidate().passage())
                            .toList());
            for (Slot slot : after) {
                since.putIfAbsent(slot.candidate().passage(), ms);
            }
        }
        assertEquals(10, board.slots().size());
    }
}
