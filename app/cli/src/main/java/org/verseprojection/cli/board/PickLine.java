package org.verseprojection.cli.board;

import java.util.Locale;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.verseprojection.cli.console.Numbers;
import org.verseprojection.cli.console.Texts;
import org.verseprojection.domain.Candidate;

/// One pick: number, reference, confidence, how it was found, the first words of its text. Narrow screens get fewer
/// of these.
final class PickLine {
    private static final int WIDE = 100;
    private static final int USUAL = 70;
    private static final int NARROW = 50;
    private static final double SURE = 0.7;
    private static final double LIKELY = 0.4;

    private PickLine() {}

    /// The number in front of it.
    static String number(int rank) {
        return String.format(Locale.ROOT, "%2d", rank);
    }

    static AttributedString of(int rank, Candidate pick, VerseText verses, int width) {
        AttributedStyle weight = rank == 1 ? AttributedStyle.BOLD : AttributedStyle.DEFAULT;
        AttributedStringBuilder line = new AttributedStringBuilder().styled(weight, number(rank) + "  ");
        line.styled(weight, Cut.exactly(pick.passage().reference(), width >= WIDE ? 24 : width >= NARROW ? 20 : 17));
        line.append("  ").append(Numbers.fixed(pick.confidence(), 2)).append(" ");
        int cells = width >= WIDE ? 12 : width >= USUAL ? 8 : 0;
        line.styled(colour(pick.confidence()), Bar.of(pick.confidence(), cells));
        if (width >= USUAL) {
            line.append(" ").append(Cut.exactly(kind(pick), 10));
        }
        line.append(" ");
        int room = width - line.columnLength();
        if (room > 6) {
            line.append(Cut.to(text(pick, verses), room));
        }
        return line.toAttributedString();
    }

    private static AttributedString text(Candidate pick, VerseText verses) {
        return new AttributedStringBuilder()
                .styled(AttributedStyle.DEFAULT.faint(), pick.translation() + " ")
                .append(verses.of(pick))
                .toAttributedString();
    }

    private static String kind(Candidate pick) {
        return Texts.of("kind." + pick.kind().name().toLowerCase(Locale.ROOT));
    }

    private static AttributedStyle colour(double confidence) {
        return confidence >= SURE
                ? AttributedStyle.DEFAULT.foreground(AttributedStyle.GREEN)
                : confidence >= LIKELY
                        ? AttributedStyle.DEFAULT.foreground(AttributedStyle.YELLOW)
                        : AttributedStyle.DEFAULT;
    }
}
