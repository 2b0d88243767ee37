package org.verseprojection.cli.hearing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What becomes of a choice from one service to the next.
class RememberedTest {
    private static final Duration STEP = Duration.ofMillis(500);
    private static final Instant SUNDAY = Instant.parse("2026-11-22T10:00:00Z");
    private static final Machine MACHINE = new Machine("Core i5", 4, "VerseProjection 1", Map.of("tiny", "aa"));

    @ParameterizedTest
    @CsvSource({"0.3,500", "0.79,500", "0.85,600", "0.99,700", "1.0,700", "1.6,1000"})
    void oneThatOnlyJustKeepsUpIsGivenALongerStep(double factor, long step) {
        assertEquals(
                Duration.ofMillis(step),
                HearingChoice.of(List.of(trial("tiny", 40, 1, factor)), STEP).step());
    }

    @Test
    void ofSeveralModelsTheLargestThatKeepsUpIsChosenWithTheFewestThreads() {
        List<HearingTrial> trials = List.of(
                trial("tiny", 40, 1, 0.2),
                trial("base", 80, 1, 0.9),
                trial("base", 80, 2, 0.6),
                trial("base", 80, 4, 0.4),
                trial("small", 250, 4, 1.2));
        assertEquals(
                new HearingSetting("base", 2, STEP),
                HearingChoice.of(trials, STEP).setting());
        assertEquals(
                List.of("base 2 500", "tiny 1 500", "tiny 1 800", "tiny 1 1200", "tiny 1 1500"),
                HearingChoice.ladder(trials, STEP).stream()
                        .map(rung -> rung.model() + " " + rung.threads() + " "
                                + rung.step().toMillis())
                        .toList());
    }

    @Test
    void aLargerModelThatDoesNotUnderstandIsNotChosen() {
        List<HearingTrial> trials =
                List.of(trial("tiny", 40, 1, 0.2), new HearingTrial("chinese", 150, 1, 0.4, STEP, 3));
        assertEquals("tiny", HearingChoice.of(trials, STEP).trial().model());
    }

    @Test
    void troubleStepsDownOnceEachAndACleanServiceUpAgain() {
        Remembered measured = Remembered.of(MACHINE, List.of(trial("tiny", 40, 1, 0.4)), true, SUNDAY);
        assertEquals(500, step(measured));

        Remembered lower = troubled(measured);
        assertEquals(800, step(lower));
        assertTrue(lower.again(), "it is measured again");
        assertEquals(1200, step(troubled(lower)));

        assertEquals(500, step(lower.served()));
        assertEquals(500, step(lower.served().served()), "not above what was measured");
    }

    @Test
    void itGoesNoLowerThanIsOfUse() {
        Remembered low = Remembered.of(MACHINE, List.of(trial("tiny", 40, 1, 0.4)), true, SUNDAY);
        for (int i = 0; i < 20; i++) {
            low = troubled(low);
        }
        assertEquals(1500, step(low));
        assertEquals(1200, step(low.served()), "and comes back at once");
    }

    @Test
    void aStepUpThatLedToTroubleIsTriedLaterAndLater() {
        Remembered now = troubled(Remembered.of(MACHINE, List.of(trial("tiny", 40, 1, 0.4)), true, SUNDAY));
        now = troubled(now.served());
        assertEquals(800, step(now));
        assertEquals(800, step(now.served()), "one clean service is not enough any more");
        now = troubled(now.served().served());
        assertEquals(
                List.of(800L, 800L, 800L, 500L),
                List.of(
                        step(now.served()),
                        step(now.served().served()),
                        step(now.served().served().served()),
                        step(now.served().served().served().served())));
        now = now.served().served().served().served().served();
        assertEquals(1, now.patience(), "a service that went well with it settles that");
    }

    @Test
    void whatWasMeasuredBesideOtherWorkMakesNothingWorseAndIsMeasuredAgain() {
        Remembered quiet = Remembered.of(MACHINE, List.of(trial("tiny", 40, 1, 0.4)), true, SUNDAY);
        Remembered busy = quiet.measured(List.of(trial("tiny", 40, 1, 1.9), trial("tiny", 40, 2, 1.4)), false, SUNDAY);
        assertEquals(quiet.setting(), busy.setting());
        assertTrue(busy.again());

        Remembered first = Remembered.of(MACHINE, List.of(trial("tiny", 40, 1, 1.9)), false, SUNDAY);
        assertFalse(first.sure(), "the usual is used");
        assertTrue(troubled(first).sure(), "but for trouble");
        Remembered second = first.measured(List.of(trial("tiny", 40, 1, 0.5)), false, SUNDAY);
        assertEquals(500, step(second));
        assertTrue(second.sure(), "it kept up even so");
    }

    @Test
    void whatWasMeasuredQuietlyCountsAloneEvenIfItIsSlower() {
        Remembered quick = Remembered.of(MACHINE, List.of(trial("tiny", 40, 1, 0.4)), true, SUNDAY);
        Remembered onBattery = quick.measured(List.of(trial("tiny", 40, 1, 0.95)), true, SUNDAY);
        assertEquals(600, step(onBattery));
        assertTrue(onBattery.sure());
        assertFalse(onBattery.again());
    }

    @Test
    void whatServicesTaughtOutlivesAMeasurement() {
        Remembered low = troubled(Remembered.of(MACHINE, List.of(trial("tiny", 40, 1, 0.4)), true, SUNDAY));
        assertEquals(800, step(low.measured(List.of(trial("tiny", 40, 1, 0.35)), true, SUNDAY)));
    }

    @Test
    void troubleBehindTwentyGoodMinutesOfTheSameServiceIsTroubleWithWhatItHeardWith() {
        Remembered low = troubled(Remembered.of(MACHINE, List.of(trial("tiny", 40, 1, 0.4)), true, SUNDAY));
        Remembered after = low.served().troubled(low.setting());
        assertEquals(1200, step(after), "a step lighter than it ran");
        assertEquals(1, after.patience(), "the step up was not tried");
    }

    /// After a service that fell behind with what it was opened with.
    private static Remembered troubled(Remembered before) {
        return before.troubled(before.setting());
    }

    private static long step(Remembered remembered) {
        return remembered.setting().step().toMillis();
    }

    static HearingTrial trial(String model, long bytes, int threads, double factor) {
        return new HearingTrial(model, bytes, threads, factor, STEP, 30);
    }
}
