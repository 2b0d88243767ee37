package org.verseprojection.cli.bench.endurance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStateTest {
    @TempDir
    private Path folder;

    private static RunState fresh() {
        return new RunState(7, Duration.ofHours(2), true, 4711, false, Duration.ZERO, List.of());
    }

    @Test
    void aRunGoesOnWhereItWasBrokenOff() throws IOException {
        Path file = folder.resolve("state.json");
        Stretch first = new Stretch(1_000, 1_000, Stretch.End.RUNNING, "");
        RunState state = fresh().withSignedIn()
                .begun(first)
                .reached(Duration.ofMinutes(31), first.until(9_000, Stretch.End.CRASHED, "exit code 134"));
        fresh().write(file);
        state.write(file);
        RunState read = RunState.read(file);
        assertEquals(state, read);
        assertEquals(Duration.ofMinutes(31), read.reached());
        RunState more = read.begun(new Stretch(20_000, 20_000, Stretch.End.RUNNING, ""));
        assertEquals(2, more.stretches().size());
        assertEquals(Stretch.End.CRASHED, more.stretches().getFirst().end());
        assertFalse(more.complete());
    }

    @Test
    void itIsCompleteWhenItsLengthIsReached() {
        Stretch only = new Stretch(0, 0, Stretch.End.RUNNING, "");
        RunState over = fresh().begun(only).reached(Duration.ofHours(1), only);
        assertFalse(over.complete());
        assertTrue(over.withLength(Duration.ofHours(1)).complete());
    }
}
