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

    /// Whether it measures times or listens, which takes seconds, the processor or the microphone.
    default boolean slow() {
        return false;
    }

    /// What can be said without looking, while the program loads or listens and must not be disturbed.
    default Finding meanwhile(Doing doing) {
        return switch (doing) {
            case Doing.Listening _ ->
                new Diagnosis().found("left-out.listening").leftOut();
            case Doing.Loading _ -> new Diagnosis().found("left-out.loading").leftOut();
            case Doing.Nothing _ -> new Diagnosis().leftOut();
        };
    }
}
