package org.verseprojection.desktop.slide;

import java.util.List;

/// One page, laid out: every line placed, in pixels of the look's screen. Immutable.
///
/// @param look it was laid out for
/// @param lines of text, in the order in which they are read; the reference line last
/// @param text all of its words as plain text without verse numbers, for accessibility and the web; a line for each
/// translation
/// @param reference the reference line, such as `John 3:16–17 · WEB`, without the page's number
/// @param number of the page, from 0
/// @param of how many
/// @param size of the text in pixels
public record Page(Look look, List<Line> lines, String text, String reference, int number, int of, double size) {
    public Page {
        lines = List.copyOf(lines);
    }

    /// A run of one style.
    ///
    /// @param x of its left end
    /// @param baseline of it
    /// @param size of its font in pixels
    public record Line(double x, double baseline, double size, Kind kind, String text) {}

    public enum Kind {
        TEXT,
        VERSE_NUMBER,
        REFERENCE
    }
}
