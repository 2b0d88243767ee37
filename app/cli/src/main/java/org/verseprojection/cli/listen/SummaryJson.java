package org.verseprojection.cli.listen;

import org.verseprojection.cli.console.Numbers;
import org.verseprojection.live.SessionSummary;
import tools.jackson.databind.node.ObjectNode;

/// The figures of a session, as the last line of a stream and the benchmarks have them.
public final class SummaryJson {
    private SummaryJson() {}

    /// Fills an object.
    public static ObjectNode fill(ObjectNode object, SessionSummary summary) {
        return object.put("audio_ms", summary.audio().toMillis())
                .put("passes", summary.passes())
                .put("loops", summary.loops())
                .put("real_time_factor", Numbers.rounded(summary.realTimeFactor(), 3))
                .put("median_lag_ms", summary.medianLag().toMillis())
                .put("lag95_ms", summary.lag95().toMillis())
                .put("lost_samples", summary.lostSamples())
                .put("peak_memory_bytes", summary.peakMemory());
    }
}
