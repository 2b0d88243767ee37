package org.verseprojection.live.automation;

/// How much the program does by itself.
public enum Mode {
    /// Nothing.
    MANUAL,
    /// Fills an empty preview with the best pick.
    ASSIST,
    /// Puts announced references and the next verse of a reading on air, after a countdown.
    AUTO
}
