package org.verseprojection.cli.board;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.verseprojection.cli.console.Numbers;
import org.verseprojection.cli.console.Texts;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Ranking;

/// Lays the board out for a screen of any size: never a line too wide, never one too many.
///
/// What a small screen has no room for goes in this order: blank lines and older messages, the earlier lines of the
/// transcript, the last line, and then the picks from the tenth up.
public final class BoardLayout {
    private static final int TRANSCRIPT = 3;
    private static final int TITLED = 60;

    private final VerseText verses;

    public BoardLayout(VerseText verses) {
        this.verses = verses;
    }

    /// The screen's lines from the top, at most `height`, each at most `width` columns wide.
    public List<AttributedString> lines(BoardState state, int width, int height) {
        Room room = Room.of(height, state.messages().size());
        List<AttributedString> lines = new ArrayList<>();
        lines.add(header(state, width));
        lines.add(LevelLine.of(state.level(), width));
        blank(lines, room.aboveTranscript());
        lines.addAll(TranscriptLines.of(state.stable(), state.unstable(), width, room.transcript()));
        blank(lines, room.abovePicks());
        lines.addAll(picks(state.ranking(), width, room.picks()));
        blank(lines, room.belowPicks());
        lines.addAll(messages(state, room.messages()));
        while (room.footer() && lines.size() < height - 1) {
            lines.add(AttributedString.EMPTY);
        }
        if (room.footer()) {
            lines.add(new AttributedString(Texts.of("board.footer"), AttributedStyle.DEFAULT.faint()));
        }
        // Display takes lists that it can change.
        return lines.stream()
                .limit(height)
                .map(line -> line.columnSubSequence(0, width))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /// How many lines each part gets.
    record Room(
            int transcript,
            int picks,
            int messages,
            boolean footer,
            boolean aboveTranscript,
            boolean abovePicks,
            boolean belowPicks) {
        static Room of(int height, int messages) {
            int left = Math.max(0, height - 3);
            int newest = messages > 0 && left > 1 ? 1 : 0;
            left -= newest;
            int picks = Math.min(Ranking.MOST, left);
            left -= picks;
            boolean footer = left-- > 0;
            boolean abovePicks = left-- > 0;
            boolean aboveTranscript = left-- > 0;
            int transcript = 1 + Math.clamp(left, 0, TRANSCRIPT - 1);
            left -= transcript - 1;
            boolean belowPicks = left-- > 0;
            int older = Math.clamp(left, 0, Math.max(0, messages - newest));
            return new Room(transcript, picks, newest + older, footer, aboveTranscript, abovePicks, belowPicks);
        }
    }

    private static void blank(List<AttributedString> lines, boolean wanted) {
        if (wanted) {
            lines.add(AttributedString.EMPTY);
        }
    }

    private static AttributedString header(BoardState state, int width) {
        String right = Numbers.clock(state.heard());
        if (state.lag().isPositive()) {
            right = Texts.of("board.lag", Numbers.seconds(state.lag())) + "  " + right;
        }
        int room = Math.max(0, width - right.length() - 2);
        AttributedStringBuilder left = new AttributedStringBuilder();
        if (width >= TITLED) {
            left.styled(AttributedStyle.BOLD, Texts.of("board.title")).append("  ");
        }
        left.append(state.source());
        AttributedString cut = Cut.to(left.toAttributedString(), room);
        return new AttributedStringBuilder()
                .append(cut)
                .append(" ".repeat(Math.max(0, width - right.length() - cut.columnLength())))
                .append(right)
                .toAttributedString();
    }

    private List<AttributedString> picks(Ranking ranking, int width, int room) {
        List<AttributedString> lines = new ArrayList<>();
        List<Candidate> items = ranking.items();
        for (int i = 0; i < room; i++) {
            lines.add(
                    i < items.size()
                            ? PickLine.of(i + 1, items.get(i), verses, width)
                            : new AttributedString(PickLine.number(i + 1), AttributedStyle.DEFAULT.faint()));
        }
        return lines;
    }

    private static List<AttributedString> messages(BoardState state, int room) {
        List<BoardState.Message> all = state.messages();
        return all.subList(Math.max(0, all.size() - room), all.size()).stream()
                .map(message -> new AttributedString(
                        Numbers.clock(message.at()) + "  " + message.text(),
                        AttributedStyle.DEFAULT.foreground(AttributedStyle.YELLOW)))
                .toList();
    }
}
