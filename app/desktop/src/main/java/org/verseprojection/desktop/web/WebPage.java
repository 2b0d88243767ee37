package org.verseprojection.desktop.web;

import java.util.Arrays;
import java.util.Optional;

/// A page of the program for OBS and the like, each with its own look and content.
public enum WebPage {
    /// Text and reference over the whole picture.
    FULL("full"),
    /// Text and reference in a band at the foot of the picture.
    LOWER_THIRD("lower-third"),
    /// Only the reference, at the foot.
    REFERENCE("reference"),
    /// Nothing, ever: a place holder.
    BLANK("blank");

    private final String path;

    WebPage(String path) {
        this.path = path;
    }

    /// Its name in the address.
    public String path() {
        return path;
    }

    static Optional<WebPage> of(String path) {
        return Arrays.stream(values()).filter(page -> page.path.equals(path)).findFirst();
    }

    /// What of a state this page is told; the rest does not leave the program.
    WebState part(WebState state) {
        return switch (this) {
            case FULL, LOWER_THIRD -> state;
            case REFERENCE -> new WebState("", state.reference(), state.page(), state.pages(), state.output());
            case BLANK -> WebState.NOTHING;
        };
    }
}
