package org.verseprojection.desktop.slide;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.image.Image;

/// Pictures from files, loaded aside so that nothing waits for them. JavaFX thread.
final class Pictures {
    private static final int KEPT = 3;
    private static final double MOST_WIDTH = 2560;
    private static final double MOST_HEIGHT = 1600;

    private final Map<Path, Image> kept = new LinkedHashMap<>(8, 0.75f, true);

    /// The picture, perhaps still on its way; none where there is no such file.
    Optional<Image> picture(String file) {
        try {
            Path path = Path.of(file).toAbsolutePath();
            if (!Files.isRegularFile(path)) {
                kept.remove(path);
                return Optional.empty();
            }
            Image image = kept.get(path);
            if (image == null || image.isError()) {
                image = new Image(path.toUri().toString(), MOST_WIDTH, MOST_HEIGHT, true, true, true);
                kept.put(path, image);
            }
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
            return Optional.of(image);
        } catch (InvalidPathException elsewhere) {
            return Optional.empty(); // a file name of another system, in a theme that was shared
        }
    }
}
