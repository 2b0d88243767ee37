package org.verseprojection.desktop.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The documents of the project.
final class Documents {
    private Documents() {}

    /// The project's folder.
    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("verse"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new AssertionError("this runs outside of the project");
            }
        }
        return folder;
    }

    /// `README.md` and all Markdown files in `docs`, in the order of their names.
    static List<Path> markdown() {
        List<Path> all = new ArrayList<>(List.of(root().resolve("README.md")));
        try (Stream<Path> files = Files.walk(root().resolve("docs"))) {
            files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(all::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
