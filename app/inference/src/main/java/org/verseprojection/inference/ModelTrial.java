package org.verseprojection.inference;

import java.nio.file.Path;
import java.time.Duration;

/// Tries a speech model before it is taken in: loads it and lets it hear something.
@FunctionalInterface
public interface ModelTrial {
    /// Loads the file and lets it hear a sample.
    ///
    /// @throws ModelException where it does not load, or hears nothing sensible; the message says why
    Report tryOut(Path file) throws ModelException;

    /// How the trial went.
    ///
    /// @param load how long loading took
    /// @param pass how long it took to hear the sample
    /// @param heard what it understood
    record Report(Duration load, Duration pass, String heard) {}
}
