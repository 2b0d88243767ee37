package org.verseprojection.desktop.remember;

import org.verseprojection.desktop.theme.Theme;
import org.verseprojection.desktop.theme.Theme.Background;

/// Themes with the parts changed that an account knows.
final class ThemeParts {
    private ThemeParts() {}

    /// The largest size grows with it where it must.
    static Theme smallest(Theme theme, double size) {
        return of(theme, Math.max(size, theme.largest()), size, theme.text(), theme.background());
    }

    static Theme text(Theme theme, String colour) {
        return of(theme, theme.largest(), theme.smallest(), colour, theme.background());
    }

    static Theme background(Theme theme, Background background) {
        return of(theme, theme.largest(), theme.smallest(), theme.text(), background);
    }

    private static Theme of(Theme theme, double largest, double smallest, String text, Background background) {
        return new Theme(
                theme.name(),
                theme.font(),
                theme.bold(),
                largest,
                smallest,
                text,
                theme.accent(),
                background,
                theme.shadow(),
                theme.outline(),
                theme.outlineColour(),
                theme.alignment(),
                theme.placement(),
                theme.margin(),
                theme.lowerThird(),
                theme.verseNumbers(),
                theme.translationShown(),
                theme.fade());
    }
}
