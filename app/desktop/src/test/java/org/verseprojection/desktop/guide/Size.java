package org.verseprojection.desktop.guide;

import java.util.List;

/// How large a screen is, in pixels.
record Size(int width, int height) {
    /// The one that the guide shows.
    static final Size GUIDE = new Size(1280, 720);

    /// That one, an old projector's, and a large screen's.
    static final List<Size> ALL = List.of(GUIDE, new Size(1024, 768), new Size(1920, 1080));

    /// The folder of its pictures in that of all; empty for the guide's own.
    String folder() {
        return equals(GUIDE) ? "" : width + "x" + height;
    }
}
