package org.verseprojection.desktop.web;

import org.verseprojection.desktop.preferences.OutputPage;
import org.verseprojection.desktop.theme.Theme;

/// A page of the program for OBS and the like, with the theme that it has now.
///
/// @param output what was chosen for it
/// @param theme the one that is named there, or the projector's
public record WebPage(OutputPage output, Theme theme) {
    /// Its word in the address.
    public String name() {
        return output.name();
    }

    /// What of a state this page is told; the rest does not leave the program.
    WebState part(WebState state) {
        return switch (output.content()) {
            case FULL, LOWER_THIRD -> state;
            case REFERENCE -> new WebState("", state.reference(), state.page(), state.pages(), state.output());
            case NOTHING -> WebState.NOTHING;
        };
    }

    /// Whether its text stands on a band in the lowest third.
    boolean low() {
        return switch (output.content()) {
            case FULL -> theme.lowerThird();
            case LOWER_THIRD -> true;
            case REFERENCE, NOTHING -> false;
        };
    }

    /// The theme's background where the page has one; else nothing.
    Theme.Background background() {
        return output.background() && output.content() != OutputPage.Content.NOTHING
                ? theme.background()
                : new Theme.Background.Transparent();
    }
}
