package org.verseprojection.cli.doctor.checks;

import org.verseprojection.cli.hearing.SessionWatch;

/// What the program does while it is looked at. A check that takes the microphone or the processor is made in
/// [Nothing] alone.
public sealed interface Doing {
    /// Nothing that a check could disturb.
    record Nothing() implements Doing {}

    /// It still loads what it hears with.
    record Loading() implements Doing {}

    /// It listens.
    record Listening(SessionWatch.Figures figures) implements Doing {}
}
