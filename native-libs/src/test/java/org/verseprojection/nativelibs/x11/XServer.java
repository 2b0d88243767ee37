package org.verseprojection.nativelibs.x11;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/// An X server that a test has to itself, with one screen that nobody sees.
public final class XServer implements AutoCloseable {
    private final Process process;
    private final String display;

    private XServer(Process process, String display) {
        this.process = process;
        this.display = display;
    }

    /// Starts one; skips the test where a program is not installed.
    ///
    /// @param width of the screen in pixels
    /// @param height of the screen in pixels
    /// @param tools other programs that the test needs
    public static XServer start(int width, int height, String... tools) throws IOException {
        installed("Xvfb");
        for (String tool : tools) {
            installed(tool);
        }
        String screen = width + "x" + height + "x24";
        Process process = new ProcessBuilder(
                        "Xvfb", "-displayfd", "1", "-screen", "0", screen, "-nolisten", "tcp", "-noreset")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new XServer(
                process,
                ":" + Objects.requireNonNull(process.inputReader().readLine()).strip());
    }

    private static void installed(String tool) {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin", tool)), "not installed: " + tool);
    }

    /// Its name: `:3`.
    public String display() {
        return display;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
