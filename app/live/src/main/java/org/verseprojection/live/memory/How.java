package org.verseprojection.live.memory;

/// How a verse came to be chosen, or refused.
public enum How {
    /// One of the ten picks.
    PICKED,
    /// Searched by hand: the picks had missed it, or it was not spoken yet.
    SEARCHED,
    /// From what was prepared for the service.
    QUEUED,
    /// Shown again from the history.
    REPEATED,
    /// The next of a reading, by hand or by automation.
    READ_ON,
    /// Put on air by automation, since it was announced.
    ANNOUNCED,
    /// Hidden: not wanted now. Not a word about whether it was right.
    DISMISSED,
    /// Hidden because it is not what was said.
    WRONG,
    /// Taken off air again moments after it was put there: it was a slip, and nothing is to be learned from it.
    UNDONE;

    /// Whether a verse went on air by it.
    public boolean shows() {
        return this != DISMISSED && this != WRONG && this != UNDONE;
    }
}
