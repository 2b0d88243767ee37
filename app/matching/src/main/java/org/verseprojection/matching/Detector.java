package org.verseprojection.matching;

import java.util.List;
import org.verseprojection.domain.Hypothesis;

/// Looks for one kind of evidence in what was heard.
@FunctionalInterface
public interface Detector {
    /// What the newest words point to, the likeliest first; empty where they point to nothing. Called once a pass,
    /// from one thread.
    List<Detection> detect(Hypothesis hypothesis);
}
