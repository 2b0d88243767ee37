package org.verseprojection.cli.board;

import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.verseprojection.cli.console.Texts;
import org.verseprojection.speech.audio.Level;

/// How loud it is, from −60 dBFS to full scale.
final class LevelLine {
    private static final double LOWEST = -60;
    private static final double HIGH = -6;
    private static final int MOST_CELLS = 40;

    private LevelLine() {}

    static AttributedString of(Level level, int width) {
        String title = Texts.of("board.level") + " ";
        String figure = String.format("%4d dBFS", Math.round(Math.max(level.rmsDbfs(), Level.FLOOR)));
        int cells = Math.clamp(width - title.length() - figure.length() - 14, 0, MOST_CELLS);
        AttributedStringBuilder line = new AttributedStringBuilder().append(title);
        line.styled(colour(level), Bar.of((level.rmsDbfs() - LOWEST) / -LOWEST, cells));
        line.append(" ").append(figure).append("  ");
        if (level.clipping()) {
            line.styled(AttributedStyle.BOLD.foreground(AttributedStyle.RED), Texts.of("board.clipping"));
        } else if (level.digitalSilence()) {
            line.styled(AttributedStyle.DEFAULT.foreground(AttributedStyle.YELLOW), Texts.of("board.silence"));
        }
        return line.toAttributedString();
    }

    private static AttributedStyle colour(Level level) {
        int colour = level.clipping()
                ? AttributedStyle.RED
                : level.peakDbfs() > HIGH ? AttributedStyle.YELLOW : AttributedStyle.GREEN;
        return AttributedStyle.DEFAULT.foreground(colour);
    }
}
