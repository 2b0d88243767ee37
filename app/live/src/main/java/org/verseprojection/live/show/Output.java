package org.verseprojection.live.show;

/// What the projector does with what is on air.
public enum Output {
    /// Shows it.
    LIVE,
    /// Shows nothing but black.
    BLACK,
    /// Shows the theme's background without text.
    CLEAR,
    /// Shows the church's picture.
    LOGO,
    /// Goes on showing what it showed.
    FROZEN,
    /// The window is away, and whatever is beneath it shows.
    HIDDEN
}
