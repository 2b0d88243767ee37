package org.verseprojection.desktop;

import java.nio.file.Path;

/// Where the program keeps what the user chose and made.
///
/// @param config preferences and themes
/// @param data what was on air
public record Folders(Path config, Path data) {
    Path preferences() {
        return config.resolve("preferences.json");
    }

    Path themes() {
        return config.resolve("themes");
    }

    Path onAir() {
        return data.resolve("on-air.json");
    }

    /// Held by the program that runs.
    Path running() {
        return data.resolve("running.lock");
    }
}
