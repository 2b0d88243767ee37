package org.verseprojection.cli.hearing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.verseprojection.cli.hearing.RememberedTest.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verseprojection.cli.hearing.HearingMemory.Origin;

/// What is remembered from one start to the next, in a real file.
class HearingMemoryTest {
    private static final Instant SUNDAY = Instant.parse("2026-11-22T10:00:00Z");
    private static final Machine MACHINE =
            new Machine("Core i5", 4, "VerseProjection 1", Map.of("tiny", "aa", "base", "bb"));
    private static final HearingSetting USUAL = HearingSetting.standard("tiny");
    private static final List<HearingTrial> TRIALS = List.of(trial("tiny", 40, 1, 0.2), trial("base", 80, 2, 0.6));

    @TempDir
    private Path folder;

    private HearingMemory start(Machine machine) {
        return new HearingMemory(folder.resolve("config/hearing.json"), machine, "tiny", InstantSource.fixed(SUNDAY));
    }

    @Test
    void theNextStartHearsByWhatWasMeasured() throws Exception {
        HearingMemory first = start(MACHINE);
        assertEquals(USUAL, first.setting());
        assertInstanceOf(Origin.Usual.class, first.origin());
        assertTrue(first.wanting());

        first.measured(TRIALS, true);

        HearingMemory next = start(MACHINE);
        assertEquals(new HearingSetting("base", 2, Duration.ofMillis(500)), next.setting());
        assertEquals(new Origin.Measured(SUNDAY, true), next.origin());
        assertFalse(next.wanting());
        next.troubled(next.setting());
        assertEquals(USUAL, start(MACHINE).setting(), "the smaller model");
        assertEquals(new Origin.Lowered(1), start(MACHINE).origin());
        assertTrue(start(MACHINE).wanting());
        start(MACHINE).served();
        assertEquals("base", start(MACHINE).setting().model());
        try (Stream<Path> left = Files.list(folder.resolve("config"))) {
            assertEquals(1, left.count(), "no temporary file is left");
        }
    }

    @Test
    void whatWasTooSlowBesideOtherWorkIsNotUsedAndMeasuredAgain() {
        start(MACHINE).measured(List.of(trial("tiny", 40, 1, 2.1), trial("base", 80, 1, 2.9)), false);
        assertEquals(USUAL, start(MACHINE).setting());
        assertEquals(new Origin.Measured(SUNDAY, false), start(MACHINE).origin());
        assertTrue(start(MACHINE).wanting());

        start(MACHINE).measured(List.of(trial("tiny", 40, 1, 0.9), trial("base", 80, 1, 1.4)), true);
        assertEquals(Duration.ofMillis(600), start(MACHINE).setting().step());
        assertFalse(start(MACHINE).wanting());
    }

    @Test
    void anotherProcessorProgramOrModelMeasuresAnew() {
        start(MACHINE).measured(TRIALS, true);
        for (Machine other : List.of(
                new Machine("Core i3", 4, "VerseProjection 1", MACHINE.models()),
                new Machine("Core i5", 2, "VerseProjection 1", MACHINE.models()),
                new Machine("Core i5", 4, "VerseProjection 2", MACHINE.models()),
                new Machine("Core i5", 4, "VerseProjection 1", Map.of("tiny", "aa", "base", "cc")),
                new Machine("Core i5", 4, "VerseProjection 1", Map.of("tiny", "aa")))) {
            assertEquals(USUAL, start(other).setting(), other.toString());
            assertTrue(start(other).wanting(), other.toString());
        }
    }

    @Test
    void aModelThatIsChosenByHandWins() {
        HearingMemory memory = start(MACHINE);
        assertEquals(HearingSetting.standard("base"), memory.setting("base"));
        memory.measured(TRIALS, true);
        assertEquals(USUAL, memory.setting("tiny"));
        assertEquals(2, memory.setting("base").threads());
        assertEquals(HearingSetting.standard("own"), memory.setting("own"), "one that was not measured");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"format\": 2}",
                "{\"format\": 1}",
                "{\"format\": 1, \"machine\": {\"processor\": 3}}",
            })
    void aDamagedFileIsAsGoodAsNone(String text) throws IOException {
        Path file = folder.resolve("config/hearing.json");
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(file, text);
        assertTrue(start(MACHINE).wanting());
        assertEquals(USUAL, start(MACHINE).setting());
        start(MACHINE).measured(TRIALS, true);
        assertFalse(start(MACHINE).wanting(), "and is written over");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"threads\" : 2=\"threads\" : 0",
                "\"threads\" : 2=\"threads\" : 100000",
                "\"threads\" : 2=\"threads\" : \"two\"",
                "\"factor\" : 0.6=\"factor\" : -1",
                "\"lowered\" : 0=\"lowered\" : -3",
                "\"patience\" : 1=\"patience\" : 0",
                "\"model\" : \"base\"=\"model\" : \"gone\"",
                "2026-11-22T10:00:00Z=yesterday",
            })
    void nonsenseInTheFileIsNotUsed(String change) throws IOException {
        start(MACHINE).measured(TRIALS, true);
        Path file = folder.resolve("config/hearing.json");
        String text = Files.readString(file);
        String[] parts = change.split("=", 2);
        assertTrue(text.contains(parts[0]), text);
        Files.writeString(file, text.replace(parts[0], parts[1]));

        assertEquals(USUAL, start(MACHINE).setting());
        assertTrue(start(MACHINE).wanting());
    }

    @Test
    void aFolderThatCannotBeWrittenToCostsAMeasurementAndNoMore() throws IOException {
        Files.writeString(folder.resolve("config"), "a file where the folder should be");
        HearingMemory memory = start(MACHINE);
        memory.measured(TRIALS, true);
        assertEquals("base", memory.setting().model(), "for this start");
        assertTrue(start(MACHINE).wanting());
    }

    @Test
    void troubleBeforeAnythingWasMeasuredChangesNothing() {
        start(MACHINE).troubled(USUAL);
        start(MACHINE).served();
        assertEquals(USUAL, start(MACHINE).setting());
        assertFalse(Files.exists(folder.resolve("config/hearing.json")));
    }
}
