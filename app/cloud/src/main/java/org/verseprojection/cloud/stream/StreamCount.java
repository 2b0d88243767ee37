package org.verseprojection.cloud.stream;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/// Figures in the making.
final class StreamCount {
    final LongAdder opened = new LongAdder();
    final LongAdder chunks = new LongAdder();
    final LongAdder errors = new LongAdder();
    final LongAdder late = new LongAdder();
    final LongAdder nanos = new LongAdder();

    StreamFigures figures(int connections) {
        return new StreamFigures(
                connections, opened.sum(), chunks.sum(), errors.sum(), late.sum(), Duration.ofNanos(nanos.sum()));
    }
}
