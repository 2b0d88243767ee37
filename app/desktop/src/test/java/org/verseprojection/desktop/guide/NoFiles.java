package org.verseprojection.desktop.guide;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.verseprojection.desktop.settings.FileDialogs;

/// Chooses no file.
final class NoFiles implements FileDialogs {
    @Override
    public Optional<Path> open(String title, String kind, List<String> patterns) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> save(String title, String kind, List<String> patterns, String name) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> folder(String title) {
        return Optional.empty();
    }
}
