package org.verseprojection.cli.console;

import java.io.IOException;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;

/// Where this process's standard error goes.
final class ErrorStream {
    private ErrorStream() {}

    /// Whether a person reads it as it comes.
    static boolean isTerminal() {
        try {
            return TerminalProvider.load("jni").isSystemStream(SystemStream.Error);
        } catch (IOException | LinkageError unknown) {
            return false;
        }
    }
}
