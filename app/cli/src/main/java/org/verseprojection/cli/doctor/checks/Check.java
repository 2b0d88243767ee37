package org.verseprojection.cli.doctor.checks;

import java.time.Duration;

/// Looks at one thing, and leaves everything as it was.
public interface Check {
    /// What JSON calls it; its title is the text `doctor.title.` and this.
    String name();

    /// Looks, on a thread of its own; ends soon when that is interrupted.
    ///
    /// @throws Exception where it could not find out, which is trouble
    Finding look() throws Exception;

    /// How long it may take; longer is trouble.
    default Duration limit() {
        return Duration.ofSeconds(10);
    }

    /// Whether it measures times or listens, which takes seconds.
    default boolean slow() {
        return false;
    }
}
