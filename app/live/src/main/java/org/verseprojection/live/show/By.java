package org.verseprojection.live.show;

/// Whose doing something was.
public enum By {
    /// The operator's.
    HAND,
    /// The program's.
    AUTOMATION
}
