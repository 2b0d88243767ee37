package org.verseprojection.cli.bench.endurance.judge;

import org.verseprojection.cli.bench.endurance.faults.FaultKind;

/// A fault that was.
public record Disturbance(FaultKind kind, Span span) {}
