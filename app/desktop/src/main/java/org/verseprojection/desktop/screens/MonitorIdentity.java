package org.verseprojection.desktop.screens;

/// What a monitor is known by across replugging. Where the system tells the EDID, its maker, product and
/// serial; else the connector and the geometry, which is the last resort.
///
/// @param edid `EPS-A094-00012345` with the name behind it where there is one; empty where the system does
/// not say
/// @param connector `HDMI-1`; empty where the system does not say
/// @param geometry `1920x1080+1280+0`
public record MonitorIdentity(String edid, String connector, String geometry) {
    /// Whether nothing but the geometry is known.
    boolean nameless() {
        return edid.isEmpty() && connector.isEmpty();
    }
}
