package org.verseprojection.desktop.web;

import org.verseprojection.live.show.Output;

/// What the pages show.
///
/// @param text of the page on air; empty for none
/// @param reference and translation, as the projector writes them
/// @param page from 0
/// @param pages 1 or more
/// @param output what the projector does with it
public record WebState(String text, String reference, int page, int pages, Output output) {
    /// Nothing on air.
    public static final WebState NOTHING = new WebState("", "", 0, 1, Output.LIVE);

    /// Nothing from this moment on, without a fade: what must not be seen is gone at once.
    static final WebState GONE = new WebState("", "", 0, 1, Output.BLACK);

    public WebState {
        if (page < 0 || page >= pages) {
            throw new IllegalArgumentException("page " + page + " of " + pages);
        }
    }

    /// What the pages show after this, when they showed `before`: freezing keeps it, every other cover takes it away.
    WebState after(WebState before) {
        return switch (output) {
            case LIVE -> this;
            case FROZEN -> before;
            case CLEAR, LOGO -> NOTHING;
            case BLACK, HIDDEN -> GONE;
        };
    }
}
