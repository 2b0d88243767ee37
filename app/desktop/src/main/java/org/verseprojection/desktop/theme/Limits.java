package org.verseprojection.desktop.theme;

import java.util.regex.Pattern;

/// Checks of a theme's fields, each of which has its name in the package's texts. Each throws a
/// [ThemeLimitException].
final class Limits {
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}([0-9a-fA-F]{2})?");
    private static final int SHOWN = 40;

    private Limits() {}

    static void words(String field, String value, int most) {
        if (value.isBlank() || value.length() > most || value.chars().anyMatch(Character::isISOControl)) {
            throw refused("limit.words", field, most);
        }
    }

    static void within(String field, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw refused("limit.within", field, least, most, value);
        }
    }

    static void ordered(double smallest, double largest) {
        if (smallest > largest) {
            throw new ThemeLimitException(ThemeFault.of("limit.ordered", smallest, largest));
        }
    }

    static void colour(String field, String value) {
        if (!COLOUR.matcher(value).matches()) {
            throw refused("limit.colour", field, shown(value));
        }
    }

    /// A file that never makes the program ask a network for it.
    static void onThisComputer(String file) {
        if (file.startsWith("\\\\") || file.startsWith("//") || file.contains("://")) {
            throw new ThemeLimitException(ThemeFault.of("limit.network", shown(file)));
        }
    }

    private static ThemeLimitException refused(String key, String field, Object... values) {
        Object[] all = new Object[values.length + 1];
        all[0] = ThemeFault.of("field." + field);
        System.arraycopy(values, 0, all, 1, values.length);
        return new ThemeLimitException(ThemeFault.of(key, all));
    }

    private static String shown(String value) {
        return value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
    }
}
