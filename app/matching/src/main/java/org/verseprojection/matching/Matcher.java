package org.verseprojection.matching;

import org.verseprojection.domain.Hypothesis;
import org.verseprojection.domain.Ranking;

/// From what was heard to ten candidates. One stream, one thread; it may remember.
@FunctionalInterface
public interface Matcher {
    /// What to offer now. Called once a pass, in the passes' order.
    Ranking match(Hypothesis hypothesis);
}
