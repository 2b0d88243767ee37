package org.verseprojection.desktop.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks for a file.
public interface FileDialogs {
    /// Asks for one that is there.
    ///
    /// @param title of the dialog
    /// @param kind what such files are called, for people
    /// @param patterns `*.png`
    Optional<Path> open(String title, String kind, List<String> patterns);

    /// Asks where to write one.
    ///
    /// @param name proposed
    Optional<Path> save(String title, String kind, List<String> patterns, String name);

    /// Asks for a folder.
    Optional<Path> folder(String title);
}
