package org.verseprojection.desktop.settings;

import java.util.Locale;
import javafx.scene.paint.Color;

/// Colours as themes write them.
final class Colours {
    private Colours() {}

    /// `#rrggbb`, or `#rrggbbaa` where it is not opaque.
    static String of(Color colour) {
        String rgb = String.format(
                Locale.ROOT, "#%02x%02x%02x", part(colour.getRed()), part(colour.getGreen()), part(colour.getBlue()));
        return colour.isOpaque() ? rgb : rgb + String.format(Locale.ROOT, "%02x", part(colour.getOpacity()));
    }

    private static long part(double share) {
        return Math.round(share * 255);
    }
}
