package org.verseprojection.matching;

/// Hears how far a long job is.
@FunctionalInterface
public interface BuildProgress {
    /// The job has come so far.
    ///
    /// @param done 0 to 1, never falling
    void at(double done);
}
