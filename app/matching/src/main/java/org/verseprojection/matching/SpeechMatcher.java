package org.verseprojection.matching;

import java.util.ArrayList;
import java.util.List;
import org.verseprojection.domain.Hypothesis;
import org.verseprojection.domain.Ranking;

/// From a hypothesis to ten candidates: asks each detector, then the ranker. One stream, one thread.
public final class Matcher {
    private final List<Detector> detectors;
    private final Ranker ranker;

    public Matcher(List<Detector> detectors, Ranker ranker) {
        this.detectors = List.copyOf(detectors);
        this.ranker = ranker;
    }

    /// What to offer now.
    public Ranking match(Hypothesis hypothesis) {
        List<List<Detection>> found = new ArrayList<>();
        for (Detector detector : detectors) {
            found.add(detector.detect(hypothesis));
        }
        return ranker.rank(found, hypothesis.heardUntil());
    }
}
