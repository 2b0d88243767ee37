package org.verseprojection.domain;

/// A failure that can tell people in their language what is wrong and what to do; its message is the same in English.
public interface Worded {
    /// One line.
    Wording wording();
}
