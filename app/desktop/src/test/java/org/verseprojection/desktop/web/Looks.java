package org.verseprojection.desktop.web;

import java.util.List;
import org.verseprojection.desktop.preferences.OutputPage;
import org.verseprojection.desktop.preferences.OutputPage.Content;
import org.verseprojection.desktop.theme.Theme;
import org.verseprojection.desktop.theme.Theme.Alignment;
import org.verseprojection.desktop.theme.Theme.Background;
import org.verseprojection.desktop.theme.Theme.Placement;
import org.verseprojection.desktop.theme.Themes;

/// Pages to try.
final class Looks {
    private Looks() {}

    /// Those of a first start, in the first theme.
    static List<WebPage> standard() {
        return OutputPage.standard().stream()
                .map(page -> new WebPage(page, theme("Dark gradient")))
                .toList();
    }

    static WebPage page(String name, Content content, Theme theme, boolean background) {
        return new WebPage(new OutputPage(name, content, theme.name(), background), theme);
    }

    static Theme theme(String name) {
        return Themes.builtIn().stream()
                .filter(theme -> theme.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /// Left, at the top, outlined, red, and cut.
    static Theme odd(Background background) {
        return new Theme(
                "Odd",
                "Serif",
                true,
                36,
                20,
                "#ff0000",
                "#00ff00",
                background,
                0,
                2,
                "#0000ff",
                Alignment.LEFT,
                Placement.TOP,
                0.1,
                false,
                true,
                true,
                0);
    }
}
