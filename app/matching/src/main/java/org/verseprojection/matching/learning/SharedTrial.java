package org.verseprojection.matching.learning;

import java.util.List;

/// Tries what was learned from all churches, with nothing of one church's own above it. One thread.
public interface SharedTrial {
    /// Which of the chosen verses stand first when a lesson's words are heard again, one by one.
    List<Boolean> picks(Shared shared, List<Lesson> lessons);

    /// Which of the wordings of a general set, always the same, are found first.
    List<Boolean> general(Shared shared);
}
