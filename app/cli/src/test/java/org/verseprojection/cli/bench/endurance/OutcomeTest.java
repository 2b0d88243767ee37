package org.verseprojection.cli.bench.endurance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.cli.bench.endurance.RunFolder.Lines;
import org.verseprojection.cli.bench.endurance.judge.Disturbance;
import org.verseprojection.cli.bench.endurance.judge.Span;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class OutcomeTest {
    private static final long MINUTE = 60_000;
    private static final long BEGAN = 1_000_000_000L;
    private static final long ENDED = BEGAN + 30 * MINUTE;

    @TempDir
    private Path path;

    private RunFolder folder;

    @BeforeEach
    void aQuietHalfHour() throws IOException {
        folder = new RunFolder(path);
        List<ObjectNode> samples = new ArrayList<>();
        List<ObjectNode> rankings = new ArrayList<>();
        for (long at = BEGAN; at < ENDED; at += 15_000) {
            samples.add(folder.line()
                    .put("at", at)
                    .put("resident", 800_000_000L)
                    .put("threads", 40)
                    .put("files", 80)
                    .put("operator", 1)
                    .put("projector", 1));
        }
        for (long at = BEGAN; at < ENDED; at += 1_000) {
            rankings.add(ranking(at, 400));
        }
        folder.add(Lines.SAMPLES, samples);
        folder.add(Lines.RANKINGS, rankings);
        folder.add(
                Lines.PARTS,
                List.of(folder.line()
                        .put("from", BEGAN + MINUTE)
                        .put("until", BEGAN + 3 * MINUTE)
                        .put("kind", "SPEECH")));
    }

    private ObjectNode ranking(long at, long lag) {
        return folder.line().put("at", at).put("lag", lag).put("where", "screen");
    }

    private static RunState state(Stretch.End end) {
        return new RunState(
                1,
                Duration.ofMinutes(30),
                true,
                1,
                true,
                Duration.ofMinutes(30),
                List.of(new Stretch(BEGAN, ENDED, end, "")));
    }

    private Outcome outcome() throws IOException {
        return Outcome.of(state(Stretch.End.OVER), folder);
    }

    @Test
    void aQuietRunIsGood() throws IOException {
        Outcome outcome = outcome();
        assertTrue(outcome.good());
        assertEquals(1800, outcome.lag().rankings());
        assertTrue(outcome.memory().getFirst().verdict().isPresent());
        ObjectNode json = outcome.fill(new JsonMapper().createObjectNode());
        assertEquals(0, json.path("crashes").asInt(-1));
        assertEquals(400, json.path("lag_ms").path("worst").asInt());
        assertTrue(outcome.table().lines().stream().anyMatch(line -> line.contains("800 MB")));
    }

    @Test
    void whileItStartsNothingNeedBeHeard() throws IOException {
        Files.delete(path.resolve(Lines.RANKINGS.file()));
        List<ObjectNode> rankings = new ArrayList<>();
        for (long at = BEGAN + 20_000; at < ENDED; at += 1_000) {
            rankings.add(ranking(at, 400));
        }
        folder.add(Lines.RANKINGS, rankings);
        folder.add(
                Lines.PARTS,
                List.of(folder.line()
                        .put("from", BEGAN)
                        .put("until", BEGAN + MINUTE)
                        .put("kind", "NOISY_SPEECH")));
        assertTrue(outcome().good());
        assertEquals(27_000 + 117_000, outcome().gaps().spoken());
    }

    @Test
    void aCrashIsNot() throws IOException {
        assertFalse(Outcome.of(state(Stretch.End.CRASHED), folder).good());
    }

    @Test
    void aLagIsNotUnlessAFaultExcusesIt() throws IOException {
        long at = BEGAN + 5 * MINUTE;
        folder.add(Lines.RANKINGS, List.of(ranking(at, 2_500)));
        assertFalse(outcome().good());
        folder.add(Lines.FAULTS, List.of(edge(at - 9_000, "suspended", "begin"), edge(at - 5_000, "suspended", "end")));
        assertTrue(outcome().good());
    }

    private ObjectNode edge(long at, String kind, String edge) {
        return folder.line().put("at", at).put("kind", kind).put("edge", edge);
    }

    @Test
    void aFaultThatNobodyMendedLastedUntilItsStretchEnded() throws IOException {
        folder.add(Lines.FAULTS, List.of(edge(BEGAN + 5, "slow-disk", "begin")));
        List<Disturbance> faults = outcome().evidence().faults();
        assertEquals(
                List.of(new Span(BEGAN + 5, ENDED)),
                faults.stream().map(Disturbance::span).toList());
    }

    @Test
    void whatCameBehindTheLastFiguresAndWhatAKillHasCutIsLeftOut() throws IOException {
        folder.add(Lines.RANKINGS, List.of(ranking(ENDED + 1, 60_000)));
        Files.writeString(path.resolve(Lines.RANKINGS.file()), "{\"at\":" + (BEGAN + 3), StandardOpenOption.APPEND);
        assertEquals(1800, outcome().lag().rankings());
        assertTrue(outcome().good());
    }

    @Test
    void aStackTraceIsTold() throws IOException {
        Files.writeString(path.resolve("program-0.log"), """
                hello
                java.lang.IllegalStateException: no
                \tat org.verseprojection.live.Show.take(Show.java:12)
                \tat java.base/java.lang.Thread.run(Thread.java:1474)
                """);
        assertEquals(new Traces(1, "java.lang.IllegalStateException: no", 0), Traces.of(folder));
        assertFalse(outcome().good());
    }

    @Test
    void aWindowThatIsGoneTwiceIsLost() throws IOException {
        long at = ENDED - MINUTE;
        for (int i = 1; i <= 2; i++) {
            assertTrue(outcome().good());
            folder.add(
                    Lines.SAMPLES,
                    List.of(folder.line()
                            .put("at", at + i)
                            .put("resident", 800_000_000L)
                            .put("operator", 1)
                            .put("projector", 0)));
        }
        assertEquals(1, outcome().evidence().lost("projector"));
        assertFalse(outcome().good());
    }

    @Test
    void aKeyboardThatNobodyHasTwiceIsLost() throws IOException {
        List<String> who = List.of("VerseProjection", "", "VerseProjection", "", "");
        for (int i = 0; i < who.size(); i++) {
            assertTrue(outcome().good());
            folder.add(
                    Lines.SAMPLES,
                    List.of(folder.line()
                            .put("at", ENDED - MINUTE + i)
                            .put("resident", 800_000_000L)
                            .put("keyboard", who.get(i))));
        }
        assertEquals(1, outcome().evidence().keyboardLost());
        assertFalse(outcome().good());
    }
}
