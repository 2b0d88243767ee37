package org.verseprojection.cli.board;

import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/// Cuts and pads text by the columns that it takes on a screen.
final class Cut {
    private Cut() {}

    /// At most so many columns wide; a cut shows as an ellipsis.
    static AttributedString to(AttributedString text, int columns) {
        if (text.columnLength() <= columns) {
            return text;
        }
        return columns <= 0
                ? AttributedString.EMPTY
                : new AttributedStringBuilder()
                        .append(text.columnSubSequence(0, columns - 1))
                        .append("…")
                        .toAttributedString();
    }

    /// Exactly so many columns wide.
    static String exactly(String text, int columns) {
        AttributedString cut = to(new AttributedString(text), columns);
        return cut + " ".repeat(Math.max(0, columns - cut.columnLength()));
    }
}
