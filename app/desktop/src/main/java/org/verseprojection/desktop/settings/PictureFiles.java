package org.verseprojection.desktop.settings;

import java.util.List;

/// The pictures that can be shown.
final class PictureFiles {
    static final List<String> PATTERNS = List.of("*.png", "*.jpg", "*.jpeg", "*.PNG", "*.JPG", "*.JPEG");

    private PictureFiles() {}
}
