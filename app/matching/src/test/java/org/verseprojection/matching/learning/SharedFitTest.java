package org.verseprojection.matching.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;
import org.verseprojection.scripture.Scripture;
import org.verseprojection.scripture.Versification;

class SharedFitTest {
    private static final Instant NOW = Instant.parse("2026-04-05T10:00:00Z");
    private static final Versification VERSES = Scripture.load().versification();
    private static final int VERSE = 7;

    private static long church(int number) {
        return SharedCounts.church(new UUID(42, number));
    }

    private static Lesson lesson(String heard) {
        return new Lesson(NOW, "", Translation.KJV, heard, List.of(), Passage.of(VERSES.at(VERSE)), Lesson.How.PICKED);
    }

    private static Replayed said(float... vector) {
        return new Replayed(List.of(), List.of(), List.of(), List.of(), vector, VERSE);
    }

    /// Churches choose verses of their own, twenty each, so that there is something to be oftener than.
    private static SharedCounts counts(int churches) {
        SharedCounts counts = new SharedCounts(VERSES.size());
        for (int church = 0; church < churches; church++) {
            for (int i = 0; i < 20; i++) {
                counts.add(1000 + 20 * church + i, church(church));
            }
        }
        return counts;
    }

    @Test
    void aVerseThatFourChurchesChooseEverySundayIsNotPopular() {
        SharedCounts counts = counts(30);
        for (int church = 0; church < 4; church++) {
            for (int i = 0; i < 10_000; i++) {
                counts.add(VERSE, church(church));
            }
        }
        assertTrue(counts.popularity().isEmpty());
    }

    @Test
    void aVerseThatManyChoosePopular() {
        SharedCounts counts = counts(30);
        for (int church = 0; church < 20; church++) {
            counts.add(VERSE, church(church));
        }
        assertEquals(List.of(VERSE), List.copyOf(counts.popularity().keySet()));
        assertTrue(counts.popularity().getOrDefault(VERSE, 0.0) > 1);
        assertTrue(counts.popularity().getOrDefault(VERSE, 0.0) <= Shared.MOST_POPULAR);
    }

    @Test
    void amongAThousandChurchesTwentyStandBehindAThing() {
        assertEquals(20, counts(1000).least());
        assertEquals(Shared.LEAST_CHURCHES, counts(10).least());
    }

    @Test
    void sketchesCountManyChurchesNearly() {
        ChurchSketch sketch = new ChurchSketch(64);
        for (int church = 0; church < 5000; church++) {
            sketch.add(church(church));
            sketch.add(church(church));
        }
        assertEquals(5000, sketch.count(), 5000 * 0.4);
        ChurchSketch few = new ChurchSketch(64);
        for (int church = 0; church < 63; church++) {
            few.add(church(church));
            few.add(church(church));
        }
        assertEquals(63, few.count());
    }

    @Test
    void aNameThatFewerChurchesMishearIsNotLearned() {
        Replayed.Swap swap = new Replayed.Swap("he bruise", "hebrews", true);
        for (int churches : List.of(8, 9)) {
            SharedFit fit = new SharedFit(new FakeReplay(each -> Replayed.NOTHING), VERSES, counts(30));
            for (int church = 0; church < churches; church++) {
                for (int i = 0; i < 50; i++) {
                    fit.name(swap, church(church));
                }
            }
            assertEquals(churches >= 9 ? 1 : 0, fit.found(1, NOW).names().size(), churches + " churches");
        }
    }

    @Test
    void whatIsHeardForTwoNamesIsNeither() {
        SharedFit fit = new SharedFit(new FakeReplay(each -> Replayed.NOTHING), VERSES, counts(30));
        for (int church = 0; church < 15; church++) {
            fit.name(new Replayed.Swap("johns", "john", true), church(church));
            fit.name(new Replayed.Swap("johns", "jonah", true), church(church + 10));
        }
        assertTrue(fit.found(1, NOW).names().isEmpty());
    }

    @Test
    void fourChurchesMoveAVerseNoFartherThanTheOthersDo() {
        SharedFit honest = new SharedFit(new FakeReplay(each -> said(0.6f, 0.8f, 0)), VERSES, counts(30));
        for (int church = 0; church < 9; church++) {
            honest.mean(lesson("honest"), church(church));
        }
        SharedFit steered = new SharedFit(
                new FakeReplay(each -> each.heard().equals("lie") ? said(0, 0, -1) : said(0.6f, 0.8f, 0)),
                VERSES,
                counts(30));
        for (int church = 0; church < 9; church++) {
            steered.mean(lesson("honest"), church(church));
        }
        for (int church = 100; church < 104; church++) {
            for (int i = 0; i < 500; i++) {
                steered.mean(lesson("lie"), church(church));
            }
        }
        assertEquals(honest.found(1, NOW).meanings(), steered.found(1, NOW).meanings());
        assertEquals(1, honest.found(1, NOW).meanings().size());
    }

    @Test
    void oneChurchsWordsAreNotInIt() {
        SharedFit fit = new SharedFit(new FakeReplay(each -> said(0, 0, 1)), VERSES, counts(30));
        for (int church = 0; church < 8; church++) {
            fit.mean(lesson("secret"), church(church));
            fit.name(new Replayed.Swap("secret", "hebrews", true), church(church));
        }
        Shared found = fit.found(1, NOW);
        assertTrue(found.meanings().isEmpty());
        String written = new String(
                new SharedJson(VERSES.size(), _ -> new float[0]).write(found), java.nio.charset.StandardCharsets.UTF_8);
        assertFalse(written.contains("secret"), written);
    }

    @Test
    void fourChurchesDoNotTurnTheWeights() {
        FakeReplay replay = new FakeReplay(each -> each.heard().equals("lie")
                ? FakeReplay.pair(Replayed.Side.PASSED_OVER, -3, 3)
                : FakeReplay.pair(Replayed.Side.PASSED_OVER, 3, -3));
        SharedFit fit = new SharedFit(replay, VERSES, counts(30));
        for (int church = 0; church < 60; church++) {
            for (int i = 0; i < 20; i++) {
                fit.rank(lesson("honest"), church(church));
            }
        }
        for (int church = 100; church < 104; church++) {
            for (int i = 0; i < 60; i++) {
                fit.rank(lesson("lie"), church(church));
            }
        }
        Shared found = fit.found(1, NOW);
        assertFalse(found.weights().isEmpty());
        found.weights()
                .values()
                .forEach(weight -> assertTrue(weight > 0, found.weights().toString()));
    }

    @Test
    void tooFewChurchesTeachNothing() {
        SharedFit fit = new SharedFit(
                new FakeReplay(each -> FakeReplay.pair(Replayed.Side.PASSED_OVER, 3, -3)), VERSES, counts(8));
        for (int church = 0; church < 8; church++) {
            fit.rank(lesson("honest"), church(church));
        }
        assertTrue(fit.found(1, NOW).empty());
    }

    @Test
    void nothingGoesBeyondItsBounds() {
        TreeMap<Integer, Double> popular = new TreeMap<>();
        popular.put(3, 9.0);
        assertThrows(
                IllegalArgumentException.class,
                () -> new Shared(1, NOW, popular, new TreeMap<>(), List.of(), 1, new TreeMap<>()));
        TreeMap<String, Double> ball = new TreeMap<>();
        for (int i = 0; i < 9; i++) {
            ball.put("w" + i, 0.19);
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> new Shared(1, NOW, new TreeMap<>(), ball, List.of(), 1, new TreeMap<>()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Shared(1, NOW, new TreeMap<>(), new TreeMap<>(), List.of(), 2, new TreeMap<>()));
    }

    @Test
    void twoLayersOfWeightsStayInsideTheBoundsOfOne() {
        TreeMap<String, Double> one = new TreeMap<>();
        TreeMap<String, Double> other = new TreeMap<>();
        for (int i = 0; i < 4; i++) {
            one.put("w" + i, 0.19);
            other.put("w" + i, 0.19);
        }
        assertTrue(WeightsFit.inBounds(WeightsFit.together(one, other).values()));
        assertEquals(one, WeightsFit.together(one, new TreeMap<>()));
    }
}
