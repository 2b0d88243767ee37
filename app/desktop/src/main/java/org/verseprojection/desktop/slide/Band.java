package org.verseprojection.desktop.slide;

import java.util.Optional;
import org.verseprojection.desktop.theme.Theme;

/// The strip behind the text of a lower third, as wide as the screen, in its pixels.
///
/// @param colour `#rrggbbaa`
public record Band(double y, double height, String colour) {
    /// None unless the theme is a lower third. A picture more than three times as wide as it is high is all band.
    public static Optional<Band> of(Look look) {
        if (!look.theme().lowerThird()) {
            return Optional.empty();
        }
        double top = Geometry.of(look, false).bandTop();
        return Optional.of(new Band(top, look.height() - top, bright(look.theme()) ? "#000000b8" : "#ffffffd9"));
    }

    /// Whether the text is brighter than middle grey.
    private static boolean bright(Theme theme) {
        int rgb = Integer.parseInt(theme.text().substring(1, 7), 16);
        return 299 * (rgb >> 16) + 587 * (rgb >> 8 & 255) + 114 * (rgb & 255) > 127_500;
    }
}
