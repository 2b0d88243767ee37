package org.verseprojection.desktop.settings;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The system's own dialogs.
public final class SystemFileDialogs implements FileDialogs {
    private final Supplier<@Nullable Window> owner;

    /// @param owner the window that waits for the answer
    public SystemFileDialogs(Supplier<@Nullable Window> owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> open(String title, String kind, List<String> patterns) {
        return path(chooser(title, kind, patterns).showOpenDialog(owner.get()));
    }

    @Override
    public Optional<Path> save(String title, String kind, List<String> patterns, String name) {
        FileChooser chooser = chooser(title, kind, patterns);
        chooser.setInitialFileName(name);
        return path(chooser.showSaveDialog(owner.get()));
    }

    @Override
    public Optional<Path> folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return path(chooser.showDialog(owner.get()));
    }

    private static Optional<Path> path(@Nullable File file) {
        return file == null ? Optional.empty() : Optional.of(file.toPath().toAbsolutePath());
    }

    private static FileChooser chooser(String title, String kind, List<String> patterns) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, patterns));
        return chooser;
    }
}
