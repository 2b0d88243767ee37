package org.verseprojection.cli.wiring;

/// Is told how loading goes, from the threads that load.
@FunctionalInterface
interface LoadingProgress {
    /// That part has come so far.
    ///
    /// @param share 0 to 1
    void at(Part part, double share);
}
