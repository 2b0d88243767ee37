package org.verseprojection.desktop.theme;

import java.util.List;
import org.verseprojection.desktop.theme.Theme.Alignment;
import org.verseprojection.desktop.theme.Theme.Background;
import org.verseprojection.desktop.theme.Theme.Placement;

/// The themes that come with the program. Each was looked at, and its contrast is tested.
final class BuiltInThemes {
    static final List<Theme> ALL = List.of(
            theme("Dark gradient", false, 48, 26, "#ffffff", "#ffd27a", new Background.Gradient("#16233f", "#05080f"))
                    .make(),
            theme("Large on black", true, 72, 30, "#ffffff", "#ffd60a", new Background.Plain("#000000"))
                    .margin(0.05)
                    .make(),
            theme("Light on blue", false, 52, 26, "#ffffff", "#bfe3ff", new Background.Gradient("#0b4a8f", "#08305f"))
                    .shadow(2)
                    .make(),
            theme("Dark on light", false, 48, 26, "#16181d", "#7a3b00", new Background.Plain("#f4f1ea"))
                    .make(),
            theme("Dusk", true, 50, 26, "#ffffff", "#ffe0a3", new Background.Gradient("#4b3a66", "#703a38"))
                    .outline(1.5, "#1b1024")
                    .make(),
            theme("Lower third", true, 36, 22, "#ffffff", "#ffd27a", new Background.Transparent())
                    .shadow(2)
                    .lowerThird()
                    .make());

    private BuiltInThemes() {}

    private static Draft theme(
            String name,
            boolean bold,
            double largest,
            double smallest,
            String text,
            String accent,
            Background background) {
        return new Draft(
                name,
                bold,
                largest,
                smallest,
                text,
                accent,
                background,
                0,
                0,
                "#000000",
                Alignment.CENTRE,
                0.07,
                false);
    }

    /// A theme with what the built-in ones have in common left out.
    private record Draft(
            String name,
            boolean bold,
            double largest,
            double smallest,
            String text,
            String accent,
            Background background,
            double shadow,
            double outline,
            String outlineColour,
            Alignment alignment,
            double margin,
            boolean inLowerThird) {

        Draft shadow(double radius) {
            return with(radius, outline, outlineColour, alignment, margin, inLowerThird);
        }

        Draft outline(double width, String colour) {
            return with(shadow, width, colour, alignment, margin, inLowerThird);
        }

        Draft margin(double share) {
            return with(shadow, outline, outlineColour, alignment, share, inLowerThird);
        }

        Draft lowerThird() {
            return with(shadow, outline, outlineColour, Alignment.LEFT, margin, true);
        }

        private Draft with(
                double blur, double width, String colour, Alignment lines, double share, boolean inTheLowestThird) {
            return new Draft(
                    name,
                    bold,
                    largest,
                    smallest,
                    text,
                    accent,
                    background,
                    blur,
                    width,
                    colour,
                    lines,
                    share,
                    inTheLowestThird);
        }

        Theme make() {
            return new Theme(
                    name,
                    "Sans",
                    bold,
                    largest,
                    smallest,
                    text,
                    accent,
                    background,
                    shadow,
                    outline,
                    outlineColour,
                    alignment,
                    Placement.MIDDLE,
                    margin,
                    inLowerThird,
                    true,
                    true,
                    250);
        }
    }
}
