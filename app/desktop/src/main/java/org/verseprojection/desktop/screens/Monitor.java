package org.verseprojection.desktop.screens;

import javafx.geometry.Rectangle2D;

/// A monitor that is plugged in.
///
/// @param identity what it is known by when it comes back
/// @param name what people read: `Epson EB-X05 (1024 × 768)`
/// @param bounds in JavaFX coordinates
/// @param scale pixels for one unit
/// @param primary whether it is the operator's by the system's settings
public record Monitor(MonitorIdentity identity, String name, Rectangle2D bounds, double scale, boolean primary) {}
