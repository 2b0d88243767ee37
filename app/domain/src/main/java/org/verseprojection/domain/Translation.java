package org.verseprojection.domain;

/// The translations that may be shown.
public enum Translation {
    /// King James Version.
    KJV,
    /// World English Bible.
    WEB
}
