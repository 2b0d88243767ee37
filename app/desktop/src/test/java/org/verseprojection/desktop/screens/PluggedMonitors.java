package org.verseprojection.desktop.screens;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Rectangle2D;
import org.verseprojection.nativelibs.monitors.MonitorProbe;

/// Monitors that a test plugs in and pulls, as a system tells them that knows no more than their geometry. JavaFX
/// thread.
public final class PluggedMonitors {
    private final Monitors monitors;
    private List<MonitorList.Seen> there;

    /// @param bounds in pixels, the operator's first
    public PluggedMonitors(List<Rectangle2D> bounds) {
        this.there = seen(bounds);
        this.monitors = new Monitors(new MonitorProbe.Silent(), () -> there, Locale.ENGLISH);
    }

    public Monitors monitors() {
        return monitors;
    }

    /// These are there from now on, and nothing else changes for a while.
    public void are(List<Rectangle2D> bounds) {
        there = seen(bounds);
        monitors.changed();
        monitors.settled();
    }

    private static List<MonitorList.Seen> seen(List<Rectangle2D> bounds) {
        return bounds.stream()
                .map(each -> new MonitorList.Seen(each, 1, each.equals(bounds.getFirst())))
                .toList();
    }
}
