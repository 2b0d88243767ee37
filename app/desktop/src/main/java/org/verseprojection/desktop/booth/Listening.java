package org.verseprojection.desktop.booth;

/// What the ear is doing.
public enum Listening {
    /// The models are still being loaded.
    LOADING,
    ON,
    PAUSED,
    /// There is no microphone, or it failed; the status line says what.
    OFF
}
