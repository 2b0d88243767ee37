package org.verseprojection.desktop.settings;

/// The groups that settings are in, in their order on the screen.
public enum Section {
    TEXTS,
    LOOK,
    SOUND,
    PROJECTOR,
    AUTOMATION,
    OUTPUTS,
    KEYS,
    MEMORY,
    CLOUD,
    APPEARANCE,
    CHECKUP
}
