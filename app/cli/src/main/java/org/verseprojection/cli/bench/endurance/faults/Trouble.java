package org.verseprojection.cli.bench.endurance.faults;

import java.io.IOException;
import java.time.Duration;

/// Makes a fault, and mends it.
@FunctionalInterface
public interface Trouble {
    /// Returns when it is mended, as it is when this is interrupted.
    void last(Duration length) throws IOException, InterruptedException;
}
