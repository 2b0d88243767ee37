package org.verseprojection.cli.listen;

import org.verseprojection.cli.board.TerminalBoard;
import org.verseprojection.cli.console.Console;
import org.verseprojection.cli.console.JsonLines;
import org.verseprojection.scripture.Scripture;

/// How a session is told.
public enum Output {
    /// For programs.
    JSON,
    /// For a person at a terminal.
    BOARD,
    /// For a file or a pipe.
    PLAIN;

    /// What fits the console.
    public static Output of(boolean json, Console console) {
        return json ? JSON : console.screen() ? BOARD : PLAIN;
    }

    SessionSink sink(Console console, Scripture scripture) {
        return switch (this) {
            case JSON -> new JsonSink(new JsonLines(console.out()));
            case BOARD -> new BoardSink(console, new TerminalBoard(scripture));
            case PLAIN -> new PlainSink(console);
        };
    }
}
