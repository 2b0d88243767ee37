package org.verseprojection.cli.listen;

import java.io.File;
import java.time.Duration;
import org.verseprojection.cli.board.TerminalBoard;
import org.verseprojection.cli.console.Console;
import org.verseprojection.domain.Hypothesis;
import org.verseprojection.domain.Ranking;
import org.verseprojection.live.SessionSummary;
import org.verseprojection.speech.audio.AudioEvent;
import org.verseprojection.speech.audio.Level;

/// Tells a session as a living table; what is left when it is over is one line.
final class BoardSink implements SessionSink {
    private final Console console;
    private final TerminalBoard board;

    BoardSink(Console console, TerminalBoard board) {
        this.console = console;
        this.board = board;
    }

    @Override
    public void heard(Hypothesis hypothesis, Duration emitted) {
        board.update(state -> state.heard(hypothesis));
    }

    @Override
    public void ranked(Ranking ranking, Duration emitted) {
        board.update(state -> state.ranked(ranking, emitted));
    }

    @Override
    public void level(Level level) {
        board.update(state -> state.level(level));
    }

    @Override
    public void sound(AudioEvent event) {
        if (event instanceof AudioEvent.Listening listening) {
            String source = listening.source();
            String name = source.substring(1 + source.lastIndexOf(File.separatorChar));
            board.update(state -> state.source(name));
        } else {
            board.update(state -> state.message(SoundText.of(event)));
        }
    }

    @Override
    public void ended(SessionSummary summary) {
        board.close();
        console.out().println(SummaryText.of(summary));
        console.out().flush();
    }

    @Override
    public void abandoned() {
        board.giveBack();
    }

    @Override
    public void close() {
        board.close();
    }
}
