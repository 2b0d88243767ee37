package org.verseprojection.cli.board;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/// The newest words, confirmed ones bright and the others dim, broken between words; of too many, the last.
final class TranscriptLines {
    private TranscriptLines() {}

    /// Exactly `room` lines.
    static List<AttributedString> of(String stable, String unstable, int width, int room) {
        List<AttributedString> lines = new ArrayList<>();
        AttributedStringBuilder line = new AttributedStringBuilder();
        line = add(stable, AttributedStyle.BOLD, width, lines, line);
        line = add(unstable, AttributedStyle.DEFAULT.faint(), width, lines, line);
        lines.add(line.toAttributedString());
        while (lines.size() < room) {
            lines.add(AttributedString.EMPTY);
        }
        return lines.subList(lines.size() - room, lines.size());
    }

    private static AttributedStringBuilder add(
            String words,
            AttributedStyle style,
            int width,
            List<AttributedString> full,
            AttributedStringBuilder started) {
        AttributedStringBuilder line = started;
        for (String word : words.split(" ")) {
            AttributedString styled = Cut.to(new AttributedString(word, style), width);
            if (line.length() > 0 && line.columnLength() + 1 + styled.columnLength() > width) {
                full.add(line.toAttributedString());
                line = new AttributedStringBuilder();
            }
            line.append(line.length() > 0 && !word.isEmpty() ? " " : "").append(styled);
        }
        return line;
    }
}
