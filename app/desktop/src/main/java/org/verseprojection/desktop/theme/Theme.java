package org.verseprojection.desktop.theme;

/// How slides look. Sizes are points on a reference screen of 720 lines and grow with the screen; colours are
/// `#rrggbb` or `#rrggbbaa`. Every field is checked: what is out of its limits is an [IllegalArgumentException] whose
/// message people can read.
///
/// @param name what people read; a file's name is made from it; 1 to 60 characters
/// @param font a family of at most 100 characters; where it is missing, a sans of the system. `Sans` and `Serif` mean
/// the system's own
/// @param bold whether the text is bold
/// @param largest the largest size of the text, 12 to 120
/// @param smallest the smallest readable one, 12 to 48, at most the largest
/// @param text colour of the text
/// @param accent colour of the reference line and the verse numbers
/// @param background what is behind it
/// @param shadow blur radius of the text's shadow in points, at most 20; 0 for none
/// @param outline width of the text's outline in points, at most 8; 0 for none
/// @param outlineColour its colour
/// @param alignment of the lines
/// @param placement of the block of text
/// @param margin to each side, as a share of the screen's height, 0 to 0.2
/// @param lowerThird whether the text stands in the lowest third, on a band
/// @param verseNumbers whether they are shown in a range
/// @param translationShown whether the reference line names the translation
/// @param fade length of the cross-fade in milliseconds, 0 for a cut, at most 2000
public record Theme(
        String name,
        String font,
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
        Placement placement,
        double margin,
        boolean lowerThird,
        boolean verseNumbers,
        boolean translationShown,
        int fade) {

    public Theme {
        Limits.words("name", name, 60);
        Limits.words("font", font, 100);
        Limits.within("largest", largest, 12, 120);
        Limits.within("smallest", smallest, 12, 48);
        Limits.ordered(smallest, largest);
        Limits.colour("text", text);
        Limits.colour("accent", accent);
        Limits.within("shadow", shadow, 0, 20);
        Limits.within("outline", outline, 0, 8);
        Limits.colour("outlineColour", outlineColour);
        Limits.within("margin", margin, 0, 0.2);
        Limits.within("fade", fade, 0, 2000);
    }

    /// The same under another name.
    public Theme named(String other) {
        return new Theme(
                other,
                font,
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
                placement,
                margin,
                lowerThird,
                verseNumbers,
                translationShown,
                fade);
    }

    public enum Alignment {
        LEFT,
        CENTRE,
        RIGHT
    }

    public enum Placement {
        TOP,
        MIDDLE,
        BOTTOM
    }

    /// What is behind the text.
    public sealed interface Background {
        record Plain(String colour) implements Background {
            public Plain {
                Limits.colour("background", colour);
            }
        }

        /// From the top to the bottom.
        record Gradient(String top, String bottom) implements Background {
            public Gradient {
                Limits.colour("top", top);
                Limits.colour("bottom", bottom);
            }
        }

        /// A picture that fills the screen, darkened.
        ///
        /// @param file absolute path of a PNG or JPEG on this computer, never on a network
        /// @param darken 0 to 1
        record Picture(String file, double darken) implements Background {
            public Picture {
                Limits.words("picture", file, 1000);
                Limits.onThisComputer(file);
                Limits.within("darken", darken, 0, 1);
            }
        }

        /// Nothing: for outputs that are laid over video.
        record Transparent() implements Background {}
    }
}
