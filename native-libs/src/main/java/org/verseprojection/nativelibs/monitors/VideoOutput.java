package org.verseprojection.nativelibs.monitors;

import java.util.Optional;

/// A socket of the graphics card that shows a picture.
///
/// @param connector the system's name for the socket: `HDMI-1`
/// @param edid what the monitor says about itself; empty where it does not, or not properly
/// @param x left edge on the desktop in pixels
/// @param y upper edge
/// @param width in pixels, at least 1
/// @param height in pixels, at least 1
public record VideoOutput(String connector, Optional<Edid> edid, int x, int y, int width, int height) {}
