package org.verseprojection.cli.wiring;

import java.time.Duration;

/// How long a part took to load.
public record PartTime(Part part, Duration took) {}
