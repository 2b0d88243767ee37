package org.verseprojection.desktop.theme;

import java.util.regex.Pattern;

/// Checks of a theme's fields. Each throws an [IllegalArgumentException] whose message people can read.
final class Limits {
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}([0-9a-fA-F]{2})?");

    private Limits() {}

    static void words(String what, String value, int most) {
        if (value.isBlank() || value.length() > most || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(what + " must have 1 to " + most + " characters that can be printed.");
        }
    }

    static void within(String what, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(
                    "%s must be between %s and %s, not %s.".formatted(what, plain(least), plain(most), plain(value)));
        }
    }

    static void colour(String what, String value) {
        if (!COLOUR.matcher(value).matches()) {
            String shown = value.length() > 20 ? value.substring(0, 20) + "…" : value;
            throw new IllegalArgumentException(
                    what + " needs a colour such as #ffcc00 or #ffcc0080, not \"" + shown + "\".");
        }
    }

    /// A number as people write it.
    static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
