package org.verseprojection.desktop.settings;

import java.util.function.Consumer;
import org.verseprojection.desktop.theme.Theme;
import org.verseprojection.desktop.theme.Theme.Alignment;
import org.verseprojection.desktop.theme.Theme.Background;
import org.verseprojection.desktop.theme.Theme.Placement;

/// A theme while something of it is changed.
final class ThemeChange {
    String name;
    String font;
    boolean bold;
    double largest;
    double smallest;
    String text;
    String accent;
    Background background;
    double shadow;
    double outline;
    String outlineColour;
    Alignment alignment;
    Placement placement;
    double margin;
    boolean lowerThird;
    boolean verseNumbers;
    boolean translationShown;
    int fade;

    private ThemeChange(Theme from) {
        name = from.name();
        font = from.font();
        bold = from.bold();
        largest = from.largest();
        smallest = from.smallest();
        text = from.text();
        accent = from.accent();
        background = from.background();
        shadow = from.shadow();
        outline = from.outline();
        outlineColour = from.outlineColour();
        alignment = from.alignment();
        placement = from.placement();
        margin = from.margin();
        lowerThird = from.lowerThird();
        verseNumbers = from.verseNumbers();
        translationShown = from.translationShown();
        fade = from.fade();
    }

    static Theme of(Theme from, Consumer<ThemeChange> edit) {
        ThemeChange change = new ThemeChange(from);
        edit.accept(change);
        return change.done();
    }

    private Theme done() {
        return new Theme(
                name,
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
}
