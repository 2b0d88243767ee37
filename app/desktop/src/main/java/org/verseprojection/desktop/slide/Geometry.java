package org.verseprojection.desktop.slide;

import org.verseprojection.desktop.theme.Theme;

/// Where things stand on a screen, in its pixels.
///
/// @param unit pixels a point
/// @param x left end of the safe area
/// @param y upper end of it
/// @param width of it
/// @param height of it
/// @param reference size of the reference line
/// @param footer height that the reference line takes from the safe area, with the gap above it
/// @param bandTop where the band of a lower third begins
record Geometry(
        double unit, double x, double y, double width, double height, double reference, double footer, double bandTop) {
    private static final double LINES = 720;
    private static final double RIBBON = 3;
    private static final double NOTE = 0.75;
    private static final double PITCH = 1.3;

    static Geometry of(Look look, boolean note) {
        Theme theme = look.theme();
        boolean ribbon = look.width() > RIBBON * look.height();
        // A ribbon is the lower part of an ordinary screen of that width: its points are that screen's.
        double lines = ribbon ? Math.min(look.width() * 9 / 16, RIBBON * look.height()) : look.height();
        double unit = lines / LINES;
        double top = theme.lowerThird() && !ribbon ? look.height() * 2 / 3 : 0;
        double band = look.height() - top;
        boolean low = ribbon || theme.lowerThird();
        double edge = theme.outline() * unit;
        double side = Math.min(theme.margin() * lines, look.width() * 0.2) + edge;
        double above = (low ? Math.min(theme.margin() * lines, band * 0.08) : theme.margin() * lines) + edge;
        double points = Math.clamp(theme.largest() * 0.5, 14, low ? 18 : 26);
        double reference = Math.min(points * unit, band * 0.16);
        double footer = reference * PITCH + (note ? reference * NOTE * PITCH : 0) + reference * (low ? 0.25 : 0.6);
        return new Geometry(unit, side, top + above, look.width() - 2 * side, band - 2 * above, reference, footer, top);
    }

    double textHeight() {
        return height - footer;
    }

    /// Size of the note below the reference line.
    double note() {
        return reference * NOTE;
    }

    double bottom() {
        return y + height;
    }

    double right() {
        return x + width;
    }
}
