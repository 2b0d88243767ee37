package org.verseprojection.cli.desktop;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The program where no window can be opened: over a plain SSH connection, for one.
@Timeout(120)
@EnabledOnOs(value = OS.LINUX, disabledReason = "other systems always have a display")
class WithoutDisplayTest {
    private static final Path CACHE = Path.of("target/test-cache").toAbsolutePath();
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(90);

    @TempDir
    private Path folder;

    @Test
    void itSaysSoAndTheSampleServiceIsHeardInTheTerminal() throws Exception {
        try (Program program = Program.compiled(Program.User.in(folder, CACHE), Map.of())) {
            await(program, "There is no display for windows, so here is a recorded service in the terminal.");
            await(program, "Psalm 23:1");
        }
    }

    private static void await(Program program, String text) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE;
        while (!program.said().contains(text)) {
            assertTrue(program.alive() && System.nanoTime() < until, () -> text + " is not in:\n" + program.said());
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
