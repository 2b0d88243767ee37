package org.verseprojection.desktop.booth;

/// One line of the status bar.
///
/// @param subject what it is about: one notice each
/// @param text in plain words
public record Notice(Subject subject, Severity severity, String text) {
    public enum Subject {
        MODEL,
        MICROPHONE,
        HEADPHONES,
        LAG,
        PROJECTOR,
        WEB,
        KEYS,
        SYNC,
        MEMORY,
        STORE,
        SEARCH
    }

    public enum Severity {
        OK,
        BUSY,
        WARNING,
        ERROR
    }
}
