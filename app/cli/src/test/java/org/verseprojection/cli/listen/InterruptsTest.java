package org.verseprojection.cli.listen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Signals end the process that gets them: that is one of its own.
@Timeout(60)
class InterruptsTest {
    private static final int ENDED_BY_TERM = 128 + 15;

    @Test
    void theSecondEndsAtOnceButPutsBackBefore() throws Exception {
        Process program = start("puts back");
        try (BufferedReader said = program.inputReader(StandardCharsets.UTF_8)) {
            assertEquals("ready", said.readLine());
            terminate(program);
            assertEquals("asked to end", said.readLine());
            terminate(program);
            assertEquals("puts back", said.readLine());
            assertEquals(ENDED_BY_TERM, program.waitFor());
        } finally {
            program.destroyForcibly();
        }
    }

    @Test
    void theThirdEndsWhatHangs() throws Exception {
        Process program = start("hangs");
        try (BufferedReader said = program.inputReader(StandardCharsets.UTF_8)) {
            assertEquals("ready", said.readLine());
            terminate(program);
            assertEquals("asked to end", said.readLine());
            terminate(program);
            assertEquals("hangs", said.readLine());
            terminate(program);
            assertEquals(ENDED_BY_TERM, program.waitFor());
        } finally {
            program.destroyForcibly();
        }
    }

    private static Process start(String last) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Endless.class.getName(),
                        last)
                .redirectErrorStream(true)
                .start();
    }

    private static void terminate(Process program) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-TERM", Long.toString(program.pid()))
                .start()
                .waitFor();
    }

    /// A program that never ends by itself.
    static final class Endless {
        private static final CountDownLatch NEVER = new CountDownLatch(1);

        private Endless() {}

        public static void main(String[] args) throws InterruptedException {
            try (Interrupts _ = Interrupts.caught(() -> System.out.println("asked to end"), () -> last(args[0]))) {
                System.out.println("ready");
                NEVER.await();
            }
        }

        private static void last(String how) {
            System.out.println(how);
            if (how.equals("hangs")) {
                try {
                    NEVER.await();
                } catch (InterruptedException never) {
                    throw new IllegalStateException(never);
                }
            }
        }
    }
}
