package org.verseprojection.cli.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// The streams that a command speaks through.
///
/// @param out what was asked for; not buffered beyond a line
/// @param err everything else
/// @param screen whether `out` is a terminal that a table can live in
/// @param errScreen whether `err` is a terminal; asked only where it matters, since finding out takes its time
public record Console(
        InputStream in,
        PrintStream out,
        PrintStream err,
        boolean screen,
        BooleanSupplier errScreen,
        Map<String, String> environment) {

    public Console {
        environment = Map.copyOf(environment);
    }

    /// Those of this process.
    public static Console ofProcess() {
        Map<String, String> environment = System.getenv();
        boolean dumb = "dumb".equals(environment.get("TERM"));
        boolean screen = !dumb
                && Optional.ofNullable(System.console())
                        .filter(java.io.Console::isTerminal)
                        .isPresent();
        return new Console(
                System.in,
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                screen,
                () -> !dumb && ErrorStream.isTerminal(),
                environment);
    }

    /// UTF-8 whatever the system's locale says: JSON is, and the texts are.
    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }

    /// Whether there is a display for windows to open on.
    public boolean hasDisplay() {
        boolean linux = System.getProperty("os.name").startsWith("Linux");
        return !linux || !isBlank("DISPLAY") || !isBlank("WAYLAND_DISPLAY");
    }

    private boolean isBlank(String variable) {
        return environment.getOrDefault(variable, "").isBlank();
    }
}
