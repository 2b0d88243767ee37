package org.verseprojection.cli.hearing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.verseprojection.cli.hearing.RememberedTest.trial;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verseprojection.domain.Wording;
import org.verseprojection.inference.ModelException;

/// Measuring in the background makes way for whoever speaks.
@Timeout(60)
class MeasuringTest {
    private static final Duration OFTEN = Duration.ofMillis(1);
    private static final List<HearingTrial> TRIALS = List.of(trial("tiny", 40, 1, 0.2));

    @TempDir
    private Path folder;

    private HearingMemory memory() {
        Machine machine = new Machine("Core i5", 4, "VerseProjection 1", Map.of("tiny", "aa"));
        return new HearingMemory(folder.resolve("hearing.json"), machine, "tiny", InstantSource.system());
    }

    @Test
    void itWaitsUntilItIsQuietAndBeginsAnewAfterItMadeWay() throws Exception {
        HearingMemory memory = memory();
        AtomicBoolean quiet = new AtomicBoolean();
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger begun = new AtomicInteger();
        Measuring.Trials trials = welcome -> {
            assertTrue(welcome.getAsBoolean(), "it begins when it is quiet");
            if (begun.getAndIncrement() == 0) {
                quiet.set(false); // somebody speaks
                assertFalse(welcome.getAsBoolean());
                return Optional.empty();
            }
            return Optional.of(TRIALS);
        };
        try (Measuring measuring = new Measuring(
                memory,
                trials,
                () -> {
                    if (asked.incrementAndGet() % 10 == 0) {
                        quiet.set(true);
                    }
                    return quiet.get();
                },
                OFTEN)) {
            measuring.begin();
            measuring.await();
        }
        assertEquals(2, begun.get());
        assertTrue(asked.get() >= 20, "it waited");
        assertEquals("tiny", memory().setting().model());
        assertFalse(memory().origin() instanceof HearingMemory.Origin.Usual);
    }

    @Test
    void itGivesUpWhereThereIsNeverQuietLongEnough() throws Exception {
        HearingMemory memory = memory();
        AtomicInteger begun = new AtomicInteger();
        try (Measuring measuring = new Measuring(
                memory,
                _ -> {
                    begun.incrementAndGet();
                    return Optional.empty();
                },
                () -> true,
                OFTEN)) {
            measuring.begin();
            measuring.await();
        }
        assertEquals(6, begun.get());
        assertTrue(memory.wanting());
    }

    @Test
    void closingEndsAMeasurement() throws Exception {
        HearingMemory memory = memory();
        CountDownLatch measures = new CountDownLatch(1);
        Measuring measuring = new Measuring(
                memory,
                welcome -> {
                    measures.countDown();
                    while (welcome.getAsBoolean()) {
                        Thread.onSpinWait();
                    }
                    return Optional.empty();
                },
                () -> true,
                OFTEN);
        measuring.begin();
        measures.await();
        measuring.close();
        assertTrue(memory.wanting());
    }

    @Test
    void aModelThatFailsHarmsNothing() throws Exception {
        HearingMemory memory = memory();
        try (Measuring measuring = new Measuring(
                memory,
                _ -> {
                    throw new ModelException(Wording.verbatim("damaged"));
                },
                () -> true,
                OFTEN)) {
            measuring.begin();
            measuring.await();
        }
        assertTrue(memory.wanting());
    }

    @Test
    void whatIsSettledIsNotMeasuredAgain() throws Exception {
        HearingMemory memory = memory();
        memory.measured(TRIALS, true);
        AtomicInteger begun = new AtomicInteger();
        try (Measuring measuring = new Measuring(
                memory,
                _ -> {
                    begun.incrementAndGet();
                    return Optional.of(TRIALS);
                },
                () -> true,
                OFTEN)) {
            measuring.begin();
            measuring.await();
        }
        assertEquals(0, begun.get());
    }

    @ParameterizedTest
    @CsvSource({"0.9, 0.5, true", "0.6, 0.5, false", "-1, 0.5, false", "0.9, -1, false", "0.2, 0.0, false"})
    void workOfOthersIsTheRest(double all, double own, boolean much) {
        assertEquals(much, OtherWork.much(all, own));
    }
}
