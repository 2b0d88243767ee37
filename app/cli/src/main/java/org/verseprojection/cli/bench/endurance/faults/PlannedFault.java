package org.verseprojection.cli.bench.endurance.faults;

import java.time.Duration;

/// A fault to come.
///
/// @param at when it begins, from the run's beginning
/// @param length until it is mended
public record PlannedFault(FaultKind kind, Duration at, Duration length) {
    /// When it is mended.
    public Duration end() {
        return at.plus(length);
    }
}
