package org.verseprojection.cli.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.logging.LogManager;

/// What libraries log goes to standard error, and only where it warns.
public final class Logging {
    private Logging() {}

    /// Reads `logging.properties`.
    public static void warningsOnly() {
        InputStream settings =
                Objects.requireNonNull(Texts.class.getResourceAsStream("/org/verseprojection/cli/logging.properties"));
        try (settings) {
            LogManager.getLogManager().readConfiguration(settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
