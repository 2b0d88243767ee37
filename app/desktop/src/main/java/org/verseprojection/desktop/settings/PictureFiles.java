package org.verseprojection.desktop.settings;

import java.util.List;

/// The pictures that can be shown.
final class PictureFiles {
    static final List<String> PATTERNS = List.of("*.png", "*.jpg", "*.jpeg", "*.PNG", "*.JPG", "*.JPEG");

    private PictureFiles() {}

    /// The last part of a file's name, whichever system wrote it: it may be none that a `Path` takes here.
    static String name(String file) {
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }
}
