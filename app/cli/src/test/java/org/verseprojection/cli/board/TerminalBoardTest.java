package org.verseprojection.cli.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Size;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.junit.jupiter.api.Test;

/// The board on a terminal that writes down what it is sent.
class TerminalBoardTest {
    private static final String SECOND_SCREEN = "\u001b[?1049h";
    private static final String FIRST_SCREEN = "\u001b[?1049l";
    private static final String CURSOR = "\u001b[?25h";

    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final LineDisciplineTerminal terminal;

    TerminalBoardTest() throws IOException {
        terminal = new LineDisciplineTerminal("test", "xterm", sent, StandardCharsets.UTF_8);
        terminal.setSize(new Size(80, 24));
        terminal.echo(true);
    }

    private TerminalBoard board() {
        TerminalBoard board = new TerminalBoard(new BoardLayout(pick -> ""), terminal);
        assertFalse(echoes());
        return board;
    }

    private String said() {
        return sent.toString(StandardCharsets.UTF_8);
    }

    private boolean echoes() {
        return terminal.getAttributes().getLocalFlag(LocalFlag.ECHO);
    }

    private void assertGivenBack() {
        assertTrue(said().contains(SECOND_SCREEN), said());
        String end = said().substring(said().lastIndexOf(FIRST_SCREEN));
        assertTrue(end.length() < FIRST_SCREEN.length() + 12, end);
        assertTrue(said().contains(CURSOR), said());
        assertTrue(echoes());
    }

    @Test
    void closingGivesTheTerminalBack() {
        TerminalBoard board = board();
        board.close();
        assertGivenBack();
        String all = said();
        board.close();
        assertEquals(all, said());
    }

    @Test
    void itIsGivenBackWhileTheProgramGoesOn() {
        TerminalBoard board = board();
        board.giveBack();
        board.update(state -> state.source("service.wav"));
        assertGivenBack();
        assertFalse(said().substring(said().lastIndexOf(FIRST_SCREEN)).contains("service.wav"));
        board.close();
        assertGivenBack();
    }
}
