package org.verseprojection.matching;

import java.time.Duration;
import java.util.List;
import org.verseprojection.domain.Ranking;

/// Puts what the detectors found in one order and says how sure it is.
@FunctionalInterface
public interface Ranker {
    /// At most ten candidates, the best first. Called once a pass, from one thread; it may remember.
    ///
    /// @param detections of each detector, in the detectors' order
    /// @param heardUntil the newest sample that they rest on
    Ranking rank(List<List<Detection>> detections, Duration heardUntil);
}
