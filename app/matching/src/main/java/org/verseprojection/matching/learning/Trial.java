package org.verseprojection.matching.learning;

import java.util.List;

/// Tries a learned state. One thread.
public interface Trial {
    /// Which of the verses that were chosen in these lessons stand first when their words are heard again; a lesson
    /// in whose words no verse was spoken is left out.
    List<Boolean> picks(Learned learned, List<Lesson> lessons);

    /// Which of the wordings of a general set, always the same, are found first.
    ///
    /// @param speaker who is taken to preach
    List<Boolean> general(Learned learned, String speaker);
}
