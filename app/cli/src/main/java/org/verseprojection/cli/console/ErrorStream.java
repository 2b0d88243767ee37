package org.verseprojection.cli.console;

import java.io.IOException;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;
import org.verseprojection.nativelibs.libraries.BundledLibrary;
import org.verseprojection.nativelibs.libraries.NativeLibraries;

/// Where this process's standard error goes.
final class ErrorStream {
    private ErrorStream() {}

    /// Whether a person reads it as it comes.
    static boolean isTerminal() {
        try {
            NativeLibraries.provideOrFail(BundledLibrary.JLINE);
            return TerminalProvider.load("jni").isSystemStream(SystemStream.Error);
        } catch (IOException | LinkageError unknown) {
            return false;
        }
    }
}
